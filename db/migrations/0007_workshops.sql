CREATE TYPE "public"."alike_reason" AS ENUM('same-contact', 'similar-name');--> statement-breakpoint
CREATE TYPE "public"."attending" AS ENUM('in-person', 'online');--> statement-breakpoint
CREATE TYPE "public"."booker_kind" AS ENUM('person', 'group');--> statement-breakpoint
CREATE TYPE "public"."booking_channel" AS ENUM('web', 'phone', 'hub', 'email', 'post');--> statement-breakpoint
CREATE TYPE "public"."booking_status" AS ENUM('booked', 'waiting', 'offered', 'lapsed', 'cancelled');--> statement-breakpoint
CREATE TYPE "public"."ledger_event" AS ENUM('booked', 'waiting', 'offered', 'accepted', 'declined', 'lapsed', 'cancelled', 'changed', 'transferred', 'capacity', 'released');--> statement-breakpoint
CREATE TYPE "public"."mark" AS ENUM('here', 'not-here');--> statement-breakpoint
CREATE TYPE "public"."reserved_for" AS ENUM('wheelchair', 'bsl', 'young-people', 'ward');--> statement-breakpoint
CREATE TYPE "public"."support_kind" AS ENUM('wheelchair-space', 'bsl-interpreter', 'language-interpreter', 'hearing-loop', 'large-print', 'easy-read', 'quiet-space', 'childcare', 'travel', 'prayer-space', 'personal-assistant', 'food', 'other');--> statement-breakpoint
CREATE TYPE "public"."support_status" AS ENUM('asked', 'arranged', 'not-possible', 'delivered', 'not-delivered');--> statement-breakpoint
CREATE TYPE "public"."group_status" AS ENUM('unproven', 'waiting', 'verified', 'declined', 'closed');--> statement-breakpoint
CREATE TYPE "public"."member_role" AS ENUM('contact', 'member');--> statement-breakpoint
CREATE TYPE "public"."membership_status" AS ENUM('invited', 'active', 'declined', 'left', 'removed');--> statement-breakpoint
CREATE TYPE "public"."proposal_kind" AS ENUM('workshop', 'topic');--> statement-breakpoint
CREATE TYPE "public"."proposal_status" AS ENUM('received', 'considering', 'taken-up', 'not-taken-up');--> statement-breakpoint
CREATE TYPE "public"."shown_of_contact" AS ENUM('nothing', 'name', 'name-and-contact');--> statement-breakpoint
CREATE TYPE "public"."access_fact" AS ENUM('step-free', 'accessible-toilet', 'hearing-loop', 'parking', 'quiet-room', 'prayer-room', 'childcare', 'food', 'travel-refund');--> statement-breakpoint
CREATE TYPE "public"."workshop_invited" AS ENUM('open', 'place', 'group', 'invitation');--> statement-breakpoint
CREATE TYPE "public"."workshop_mode" AS ENUM('in-person', 'online', 'hybrid');--> statement-breakpoint
CREATE TYPE "public"."workshop_status" AS ENUM('draft', 'published', 'cancelled');--> statement-breakpoint
ALTER TYPE "public"."notice_kind" ADD VALUE 'booking_received';--> statement-breakpoint
ALTER TYPE "public"."notice_kind" ADD VALUE 'booking_waiting';--> statement-breakpoint
ALTER TYPE "public"."notice_kind" ADD VALUE 'booking_offer';--> statement-breakpoint
ALTER TYPE "public"."notice_kind" ADD VALUE 'booking_offer_ended';--> statement-breakpoint
ALTER TYPE "public"."notice_kind" ADD VALUE 'booking_changed';--> statement-breakpoint
ALTER TYPE "public"."notice_kind" ADD VALUE 'booking_cancelled';--> statement-breakpoint
ALTER TYPE "public"."notice_kind" ADD VALUE 'booking_transferred';--> statement-breakpoint
ALTER TYPE "public"."notice_kind" ADD VALUE 'workshop_changed';--> statement-breakpoint
ALTER TYPE "public"."notice_kind" ADD VALUE 'workshop_cancelled';--> statement-breakpoint
ALTER TYPE "public"."notice_kind" ADD VALUE 'workshop_reminder';--> statement-breakpoint
ALTER TYPE "public"."notice_kind" ADD VALUE 'workshop_message';--> statement-breakpoint
ALTER TYPE "public"."notice_kind" ADD VALUE 'workshop_invitation';--> statement-breakpoint
ALTER TYPE "public"."notice_kind" ADD VALUE 'workshop_outcome';--> statement-breakpoint
ALTER TYPE "public"."notice_kind" ADD VALUE 'group_confirm';--> statement-breakpoint
ALTER TYPE "public"."notice_kind" ADD VALUE 'group_decided';--> statement-breakpoint
ALTER TYPE "public"."notice_kind" ADD VALUE 'group_invitation';--> statement-breakpoint
ALTER TYPE "public"."notice_kind" ADD VALUE 'membership_opening';--> statement-breakpoint
ALTER TYPE "public"."notice_kind" ADD VALUE 'proposal_answered';--> statement-breakpoint
ALTER TYPE "public"."draft_subject" ADD VALUE 'booking';--> statement-breakpoint
ALTER TYPE "public"."link_kind" ADD VALUE 'booking';--> statement-breakpoint
ALTER TYPE "public"."link_kind" ADD VALUE 'invitation';--> statement-breakpoint
ALTER TYPE "public"."link_kind" ADD VALUE 'membership';--> statement-breakpoint
ALTER TYPE "public"."opened_kind" ADD VALUE 'booking';--> statement-breakpoint
ALTER TYPE "public"."opened_kind" ADD VALUE 'membership';--> statement-breakpoint
CREATE TABLE "attendance_marks" (
	"id" uuid PRIMARY KEY NOT NULL,
	"workshop_id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	"walk_in_name" text,
	"mark" "mark" NOT NULL,
	"marked_at" timestamp with time zone NOT NULL,
	"stored_at" timestamp with time zone NOT NULL,
	"staff_id" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "booking_flags" (
	"booking_id" uuid NOT NULL,
	"like_id" uuid NOT NULL,
	"reason" "alike_reason" NOT NULL,
	"cleared_at" timestamp with time zone,
	"cleared_by" text,
	CONSTRAINT "booking_flags_booking_id_like_id_reason_pk" PRIMARY KEY("booking_id","like_id","reason")
);
--> statement-breakpoint
CREATE TABLE "booking_ledger" (
	"workshop_id" uuid NOT NULL,
	"number" integer NOT NULL,
	"event" "ledger_event" NOT NULL,
	"booking_id" uuid,
	"detail" jsonb NOT NULL,
	"by_staff_id" text,
	"at" timestamp with time zone NOT NULL,
	CONSTRAINT "booking_ledger_workshop_id_number_pk" PRIMARY KEY("workshop_id","number")
);
--> statement-breakpoint
CREATE TABLE "booking_people" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"booking_id" uuid NOT NULL,
	"position" integer NOT NULL,
	"name" text,
	CONSTRAINT "booking_people_bookingId_position_unique" UNIQUE("booking_id","position")
);
--> statement-breakpoint
CREATE TABLE "bookings" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"reference" text NOT NULL,
	"door_code" text NOT NULL,
	"workshop_id" uuid NOT NULL,
	"draft_id" uuid,
	"kind" "booker_kind" NOT NULL,
	"name" text NOT NULL,
	"group_name" text,
	"group_id" uuid,
	"contact_id" uuid,
	"language" text NOT NULL,
	"channel" "booking_channel" DEFAULT 'web' NOT NULL,
	"keyed_by" text,
	"place_id" text,
	"attending" "attending" NOT NULL,
	"places" integer NOT NULL,
	"status" "booking_status" NOT NULL,
	"claims" "reserved_for",
	"is_reserved" boolean DEFAULT false NOT NULL,
	"waiting_number" integer,
	"offered_at" timestamp with time zone,
	"offer_ends_at" timestamp with time zone,
	"wants_outcome" boolean DEFAULT false NOT NULL,
	"definition_id" uuid,
	"created_at" timestamp with time zone NOT NULL,
	"changed_at" timestamp with time zone NOT NULL,
	"cancelled_at" timestamp with time zone,
	CONSTRAINT "bookings_reference_unique" UNIQUE("reference"),
	CONSTRAINT "bookings_draftId_unique" UNIQUE("draft_id"),
	CONSTRAINT "bookings_workshopId_doorCode_unique" UNIQUE("workshop_id","door_code")
);
--> statement-breakpoint
CREATE TABLE "participant_expenses" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"booking_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"pence" integer NOT NULL,
	"words" text,
	"paid_on" text,
	"recorded_by" text NOT NULL,
	"recorded_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "support_needs" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"booking_id" uuid NOT NULL,
	"kind" "support_kind" NOT NULL,
	"words" text,
	"status" "support_status" DEFAULT 'asked' NOT NULL,
	"changed_by" text,
	"changed_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "workshop_invitations" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"workshop_id" uuid NOT NULL,
	"contact_id" uuid NOT NULL,
	"name" text,
	"language" text NOT NULL,
	"invited_by" text,
	"invited_at" timestamp with time zone NOT NULL,
	"booking_id" uuid,
	"withdrawn_at" timestamp with time zone,
	CONSTRAINT "workshop_invitations_workshopId_contactId_unique" UNIQUE("workshop_id","contact_id")
);
--> statement-breakpoint
CREATE TABLE "workshop_reminders" (
	"workshop_id" uuid NOT NULL,
	"starts_at" timestamp with time zone NOT NULL,
	"hours" integer NOT NULL,
	"sent_at" timestamp with time zone NOT NULL,
	"told" integer NOT NULL,
	CONSTRAINT "workshop_reminders_workshop_id_starts_at_hours_pk" PRIMARY KEY("workshop_id","starts_at","hours")
);
--> statement-breakpoint
CREATE TABLE "group_priorities" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"group_id" uuid NOT NULL,
	"position" integer NOT NULL,
	"words" jsonb NOT NULL,
	"changed_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "groups" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"slug" text NOT NULL,
	"name" text NOT NULL,
	"purpose" jsonb NOT NULL,
	"place_ids" text[] DEFAULT '{}' NOT NULL,
	"spoken" text[] DEFAULT '{}' NOT NULL,
	"website" text,
	"shows_taken_part" boolean DEFAULT false NOT NULL,
	"status" "group_status" DEFAULT 'unproven' NOT NULL,
	"language" text NOT NULL,
	"registered_at" timestamp with time zone NOT NULL,
	"decision_words" text,
	"decided_by" text,
	"decided_at" timestamp with time zone,
	"closed_at" timestamp with time zone,
	"revision" integer DEFAULT 1 NOT NULL,
	"changed_at" timestamp with time zone NOT NULL,
	CONSTRAINT "groups_slug_unique" UNIQUE("slug")
);
--> statement-breakpoint
CREATE TABLE "memberships" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"group_id" uuid NOT NULL,
	"contact_id" uuid NOT NULL,
	"name" text NOT NULL,
	"phone" text,
	"role" "member_role" NOT NULL,
	"status" "membership_status" NOT NULL,
	"shown" "shown_of_contact" DEFAULT 'nothing' NOT NULL,
	"language" text NOT NULL,
	"invited_by" uuid,
	"invited_at" timestamp with time zone NOT NULL,
	"joined_at" timestamp with time zone,
	"ended_at" timestamp with time zone,
	CONSTRAINT "memberships_groupId_contactId_unique" UNIQUE("group_id","contact_id")
);
--> statement-breakpoint
CREATE TABLE "proposals" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"group_id" uuid NOT NULL,
	"kind" "proposal_kind" NOT NULL,
	"title" text NOT NULL,
	"words" text NOT NULL,
	"language" text NOT NULL,
	"place_id" text,
	"status" "proposal_status" DEFAULT 'received' NOT NULL,
	"reply" jsonb,
	"replied_by" text,
	"replied_at" timestamp with time zone,
	"workshop_id" uuid,
	"consultation_id" uuid,
	"membership_id" uuid NOT NULL,
	"proposed_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "commitments" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"workshop_id" uuid NOT NULL,
	"position" integer NOT NULL,
	"idea" jsonb NOT NULL,
	"decision" jsonb,
	"action" jsonb,
	"by" text,
	"due_on" date,
	"done_on" date,
	"changed_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "workshop_materials" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"workshop_id" uuid NOT NULL,
	"position" integer NOT NULL,
	"title" jsonb NOT NULL,
	"body" jsonb NOT NULL,
	"changed_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "workshop_series" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"slug" text NOT NULL,
	"rule" jsonb NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	CONSTRAINT "workshop_series_slug_unique" UNIQUE("slug")
);
--> statement-breakpoint
CREATE TABLE "workshops" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"slug" text NOT NULL,
	"short_code" text NOT NULL,
	"series_id" uuid,
	"series_position" integer,
	"series_starts_at" timestamp with time zone,
	"status" "workshop_status" DEFAULT 'draft' NOT NULL,
	"topic" "consultation_topic" NOT NULL,
	"place_ids" text[] DEFAULT '{}' NOT NULL,
	"languages" text[] NOT NULL,
	"title" jsonb NOT NULL,
	"summary" jsonb NOT NULL,
	"decides" jsonb NOT NULL,
	"open" jsonb NOT NULL,
	"starts_at" timestamp with time zone NOT NULL,
	"ends_at" timestamp with time zone NOT NULL,
	"mode" "workshop_mode" DEFAULT 'in-person' NOT NULL,
	"venue" jsonb,
	"access_facts" "access_fact"[] DEFAULT '{}' NOT NULL,
	"access_notes" jsonb,
	"online_url" text,
	"link_minutes" integer DEFAULT 60 NOT NULL,
	"capacity_in_person" integer DEFAULT 0 NOT NULL,
	"capacity_online" integer DEFAULT 0 NOT NULL,
	"reserved" jsonb DEFAULT '[]'::jsonb NOT NULL,
	"release_at" timestamp with time zone,
	"released_at" timestamp with time zone,
	"invited" "workshop_invited" DEFAULT 'open' NOT NULL,
	"invited_group_ids" uuid[] DEFAULT '{}' NOT NULL,
	"spoken" text[] DEFAULT '{"en"}' NOT NULL,
	"interpreters" text[] DEFAULT '{}' NOT NULL,
	"facilitator" text DEFAULT '' NOT NULL,
	"host_team_id" text,
	"host_phone" text,
	"definition_id" uuid,
	"booking_opens_at" timestamp with time zone,
	"booking_closes_at" timestamp with time zone,
	"allows_companions" boolean DEFAULT true NOT NULL,
	"allows_groups" boolean DEFAULT true NOT NULL,
	"offer_hours" integer DEFAULT 24 NOT NULL,
	"reminder_hours" integer[] DEFAULT '{24}' NOT NULL,
	"support_kept_days" integer DEFAULT 28 NOT NULL,
	"sequence" integer DEFAULT 0 NOT NULL,
	"ledger_number" integer DEFAULT 0 NOT NULL,
	"cancelled_at" timestamp with time zone,
	"cancelled_why" jsonb,
	"notes" jsonb,
	"outcomes_sent_at" timestamp with time zone,
	"revision" integer DEFAULT 1 NOT NULL,
	"created_by" text NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"changed_at" timestamp with time zone NOT NULL,
	"published_at" timestamp with time zone,
	CONSTRAINT "workshops_slug_unique" UNIQUE("slug"),
	CONSTRAINT "workshops_shortCode_unique" UNIQUE("short_code")
);
--> statement-breakpoint
ALTER TABLE "notices" ADD COLUMN "workshop_id" uuid;--> statement-breakpoint
ALTER TABLE "notices" ADD COLUMN "booking_id" uuid;--> statement-breakpoint
ALTER TABLE "notices" ADD COLUMN "group_id" uuid;--> statement-breakpoint
ALTER TABLE "attendance_marks" ADD CONSTRAINT "attendance_marks_workshop_id_workshops_id_fk" FOREIGN KEY ("workshop_id") REFERENCES "public"."workshops"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "attendance_marks" ADD CONSTRAINT "attendance_marks_staff_id_staff_id_fk" FOREIGN KEY ("staff_id") REFERENCES "public"."staff"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "booking_flags" ADD CONSTRAINT "booking_flags_booking_id_bookings_id_fk" FOREIGN KEY ("booking_id") REFERENCES "public"."bookings"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "booking_flags" ADD CONSTRAINT "booking_flags_like_id_bookings_id_fk" FOREIGN KEY ("like_id") REFERENCES "public"."bookings"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "booking_flags" ADD CONSTRAINT "booking_flags_cleared_by_staff_id_fk" FOREIGN KEY ("cleared_by") REFERENCES "public"."staff"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "booking_ledger" ADD CONSTRAINT "booking_ledger_workshop_id_workshops_id_fk" FOREIGN KEY ("workshop_id") REFERENCES "public"."workshops"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "booking_ledger" ADD CONSTRAINT "booking_ledger_booking_id_bookings_id_fk" FOREIGN KEY ("booking_id") REFERENCES "public"."bookings"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "booking_ledger" ADD CONSTRAINT "booking_ledger_by_staff_id_staff_id_fk" FOREIGN KEY ("by_staff_id") REFERENCES "public"."staff"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "booking_people" ADD CONSTRAINT "booking_people_booking_id_bookings_id_fk" FOREIGN KEY ("booking_id") REFERENCES "public"."bookings"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "bookings" ADD CONSTRAINT "bookings_workshop_id_workshops_id_fk" FOREIGN KEY ("workshop_id") REFERENCES "public"."workshops"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "bookings" ADD CONSTRAINT "bookings_draft_id_drafts_id_fk" FOREIGN KEY ("draft_id") REFERENCES "public"."drafts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "bookings" ADD CONSTRAINT "bookings_group_id_groups_id_fk" FOREIGN KEY ("group_id") REFERENCES "public"."groups"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "bookings" ADD CONSTRAINT "bookings_contact_id_contacts_id_fk" FOREIGN KEY ("contact_id") REFERENCES "public"."contacts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "bookings" ADD CONSTRAINT "bookings_keyed_by_staff_id_fk" FOREIGN KEY ("keyed_by") REFERENCES "public"."staff"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "bookings" ADD CONSTRAINT "bookings_place_id_places_id_fk" FOREIGN KEY ("place_id") REFERENCES "public"."places"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "bookings" ADD CONSTRAINT "bookings_definition_id_question_definitions_id_fk" FOREIGN KEY ("definition_id") REFERENCES "public"."question_definitions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "participant_expenses" ADD CONSTRAINT "participant_expenses_booking_id_bookings_id_fk" FOREIGN KEY ("booking_id") REFERENCES "public"."bookings"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "participant_expenses" ADD CONSTRAINT "participant_expenses_recorded_by_staff_id_fk" FOREIGN KEY ("recorded_by") REFERENCES "public"."staff"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "support_needs" ADD CONSTRAINT "support_needs_booking_id_bookings_id_fk" FOREIGN KEY ("booking_id") REFERENCES "public"."bookings"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "support_needs" ADD CONSTRAINT "support_needs_changed_by_staff_id_fk" FOREIGN KEY ("changed_by") REFERENCES "public"."staff"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "workshop_invitations" ADD CONSTRAINT "workshop_invitations_workshop_id_workshops_id_fk" FOREIGN KEY ("workshop_id") REFERENCES "public"."workshops"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "workshop_invitations" ADD CONSTRAINT "workshop_invitations_contact_id_contacts_id_fk" FOREIGN KEY ("contact_id") REFERENCES "public"."contacts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "workshop_invitations" ADD CONSTRAINT "workshop_invitations_invited_by_staff_id_fk" FOREIGN KEY ("invited_by") REFERENCES "public"."staff"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "workshop_invitations" ADD CONSTRAINT "workshop_invitations_booking_id_bookings_id_fk" FOREIGN KEY ("booking_id") REFERENCES "public"."bookings"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "workshop_reminders" ADD CONSTRAINT "workshop_reminders_workshop_id_workshops_id_fk" FOREIGN KEY ("workshop_id") REFERENCES "public"."workshops"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "group_priorities" ADD CONSTRAINT "group_priorities_group_id_groups_id_fk" FOREIGN KEY ("group_id") REFERENCES "public"."groups"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "groups" ADD CONSTRAINT "groups_decided_by_staff_id_fk" FOREIGN KEY ("decided_by") REFERENCES "public"."staff"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "memberships" ADD CONSTRAINT "memberships_group_id_groups_id_fk" FOREIGN KEY ("group_id") REFERENCES "public"."groups"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "memberships" ADD CONSTRAINT "memberships_contact_id_contacts_id_fk" FOREIGN KEY ("contact_id") REFERENCES "public"."contacts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "proposals" ADD CONSTRAINT "proposals_group_id_groups_id_fk" FOREIGN KEY ("group_id") REFERENCES "public"."groups"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "proposals" ADD CONSTRAINT "proposals_place_id_places_id_fk" FOREIGN KEY ("place_id") REFERENCES "public"."places"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "proposals" ADD CONSTRAINT "proposals_replied_by_staff_id_fk" FOREIGN KEY ("replied_by") REFERENCES "public"."staff"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "proposals" ADD CONSTRAINT "proposals_workshop_id_workshops_id_fk" FOREIGN KEY ("workshop_id") REFERENCES "public"."workshops"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "proposals" ADD CONSTRAINT "proposals_consultation_id_consultations_id_fk" FOREIGN KEY ("consultation_id") REFERENCES "public"."consultations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "proposals" ADD CONSTRAINT "proposals_membership_id_memberships_id_fk" FOREIGN KEY ("membership_id") REFERENCES "public"."memberships"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "commitments" ADD CONSTRAINT "commitments_workshop_id_workshops_id_fk" FOREIGN KEY ("workshop_id") REFERENCES "public"."workshops"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "workshop_materials" ADD CONSTRAINT "workshop_materials_workshop_id_workshops_id_fk" FOREIGN KEY ("workshop_id") REFERENCES "public"."workshops"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "workshops" ADD CONSTRAINT "workshops_series_id_workshop_series_id_fk" FOREIGN KEY ("series_id") REFERENCES "public"."workshop_series"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "workshops" ADD CONSTRAINT "workshops_host_team_id_teams_id_fk" FOREIGN KEY ("host_team_id") REFERENCES "public"."teams"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "workshops" ADD CONSTRAINT "workshops_definition_id_question_definitions_id_fk" FOREIGN KEY ("definition_id") REFERENCES "public"."question_definitions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "workshops" ADD CONSTRAINT "workshops_created_by_staff_id_fk" FOREIGN KEY ("created_by") REFERENCES "public"."staff"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "attendance_marks_workshop_id_person_id_index" ON "attendance_marks" USING btree ("workshop_id","person_id");--> statement-breakpoint
CREATE INDEX "booking_ledger_booking_id_index" ON "booking_ledger" USING btree ("booking_id");--> statement-breakpoint
CREATE INDEX "bookings_workshop_id_status_index" ON "bookings" USING btree ("workshop_id","status");--> statement-breakpoint
CREATE INDEX "bookings_workshop_id_waiting_number_index" ON "bookings" USING btree ("workshop_id","waiting_number");--> statement-breakpoint
CREATE INDEX "bookings_contact_id_index" ON "bookings" USING btree ("contact_id");--> statement-breakpoint
CREATE INDEX "bookings_group_id_index" ON "bookings" USING btree ("group_id");--> statement-breakpoint
CREATE INDEX "bookings_offer_ends_at_index" ON "bookings" USING btree ("offer_ends_at") WHERE "bookings"."status" = 'offered';--> statement-breakpoint
CREATE INDEX "participant_expenses_booking_id_index" ON "participant_expenses" USING btree ("booking_id");--> statement-breakpoint
CREATE INDEX "support_needs_booking_id_index" ON "support_needs" USING btree ("booking_id");--> statement-breakpoint
CREATE INDEX "group_priorities_group_id_index" ON "group_priorities" USING btree ("group_id");--> statement-breakpoint
CREATE INDEX "groups_status_name_index" ON "groups" USING btree ("status","name");--> statement-breakpoint
CREATE INDEX "memberships_contact_id_index" ON "memberships" USING btree ("contact_id");--> statement-breakpoint
CREATE INDEX "proposals_group_id_index" ON "proposals" USING btree ("group_id");--> statement-breakpoint
CREATE INDEX "proposals_status_proposed_at_index" ON "proposals" USING btree ("status","proposed_at");--> statement-breakpoint
CREATE INDEX "commitments_workshop_id_index" ON "commitments" USING btree ("workshop_id");--> statement-breakpoint
CREATE INDEX "commitments_due_on_index" ON "commitments" USING btree ("due_on");--> statement-breakpoint
CREATE INDEX "workshop_materials_workshop_id_index" ON "workshop_materials" USING btree ("workshop_id");--> statement-breakpoint
CREATE INDEX "workshops_status_starts_at_index" ON "workshops" USING btree ("status","starts_at");--> statement-breakpoint
CREATE INDEX "workshops_series_id_starts_at_index" ON "workshops" USING btree ("series_id","starts_at");--> statement-breakpoint
CREATE INDEX "workshops_starts_at_index" ON "workshops" USING btree ("starts_at");
CREATE TYPE "public"."actor" AS ENUM('resident', 'staff', 'system');--> statement-breakpoint
CREATE TYPE "public"."case_outcome" AS ENUM('done', 'not_us', 'will_not_do');--> statement-breakpoint
CREATE TYPE "public"."case_status" AS ENUM('open', 'closed', 'withdrawn');--> statement-breakpoint
CREATE TYPE "public"."event_kind" AS ENUM('received', 'assigned', 'taken', 'reply', 'resident_message', 'note', 'handed_over', 'need_added', 'closed', 'withdrawn', 'ease_answered');--> statement-breakpoint
CREATE TYPE "public"."access_need" AS ENUM('interpreter', 'bsl', 'large_print', 'easy_read', 'text_relay', 'speaks_for_me', 'other');--> statement-breakpoint
CREATE TYPE "public"."channel" AS ENUM('web', 'phone', 'hub', 'email', 'post', 'open311', 'partner');--> statement-breakpoint
CREATE TYPE "public"."ease_answer" AS ENUM('strongly_agree', 'agree', 'neither', 'disagree', 'strongly_disagree');--> statement-breakpoint
CREATE TYPE "public"."place_source" AS ENUM('postcode', 'address', 'picked', 'none');--> statement-breakpoint
CREATE TYPE "public"."reach_method" AS ENUM('email', 'phone', 'text', 'post', 'in_person');--> statement-breakpoint
CREATE TYPE "public"."resolved_answer" AS ENUM('yes', 'partly', 'no');--> statement-breakpoint
CREATE TYPE "public"."measure" AS ENUM('ease', 'closed_in_time');--> statement-breakpoint
CREATE TYPE "public"."notice_channel" AS ENUM('email', 'text');--> statement-breakpoint
CREATE TYPE "public"."notice_kind" AS ENUM('enquiry_received', 'reply', 'handed_over', 'need_added', 'closed', 'ask_ease', 'withdrawn', 'sent_code', 'resume_draft', 'duty_alert', 'staff_invitation');--> statement-breakpoint
CREATE TYPE "public"."notice_status" AS ENUM('queued', 'sent', 'failed');--> statement-breakpoint
CREATE TYPE "public"."place_kind" AS ENUM('estate', 'neighbourhood', 'hub_area', 'ward', 'borough');--> statement-breakpoint
CREATE TYPE "public"."draft_subject" AS ENUM('enquiry');--> statement-breakpoint
CREATE TYPE "public"."contact_kind" AS ENUM('email', 'phone', 'post');--> statement-breakpoint
CREATE TYPE "public"."link_kind" AS ENUM('follow', 'follow_code', 'sent_code', 'resume');--> statement-breakpoint
CREATE TYPE "public"."staff_role" AS ENUM('officer', 'team_lead', 'engagement_officer', 'administrator');--> statement-breakpoint
CREATE TYPE "public"."team_kind" AS ENUM('place', 'borough', 'partner', 'desk', 'duty');--> statement-breakpoint
CREATE TYPE "public"."holiday_division" AS ENUM('england-and-wales', 'scotland', 'northern-ireland');--> statement-breakpoint
CREATE TYPE "public"."triage_reason" AS ENUM('urgent', 'service_and_place', 'service', 'place', 'desk', 'handed_over');--> statement-breakpoint
CREATE TABLE "case_events" (
	"id" bigserial PRIMARY KEY NOT NULL,
	"enquiry_id" uuid NOT NULL,
	"case_id" uuid,
	"kind" "event_kind" NOT NULL,
	"actor" "actor" NOT NULL,
	"staff_id" text,
	"words" text,
	"detail" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "cases" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"enquiry_id" uuid NOT NULL,
	"number" integer NOT NULL,
	"service_id" text NOT NULL,
	"definition_id" uuid NOT NULL,
	"team_id" text NOT NULL,
	"officer_id" text,
	"status" "case_status" DEFAULT 'open' NOT NULL,
	"is_urgent" boolean NOT NULL,
	"is_sensitive" boolean NOT NULL,
	"received_at" timestamp with time zone NOT NULL,
	"deadline_at" timestamp with time zone NOT NULL,
	"timescale" jsonb NOT NULL,
	"closed_at" timestamp with time zone,
	"outcome" "case_outcome",
	CONSTRAINT "cases_enquiryId_number_unique" UNIQUE("enquiry_id","number")
);
--> statement-breakpoint
CREATE TABLE "ease_responses" (
	"enquiry_id" uuid PRIMARY KEY NOT NULL,
	"wording_version" text NOT NULL,
	"ease" "ease_answer" NOT NULL,
	"resolved" "resolved_answer",
	"words" text,
	"answered_at" timestamp with time zone NOT NULL,
	"changed_at" timestamp with time zone NOT NULL,
	CONSTRAINT "ease_responses_enquiryId_wordingVersion_unique" UNIQUE("enquiry_id","wording_version")
);
--> statement-breakpoint
CREATE TABLE "enquiries" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"reference" text NOT NULL,
	"draft_id" uuid NOT NULL,
	"content_hash" text NOT NULL,
	"channel" "channel" NOT NULL,
	"language" text NOT NULL,
	"words" text NOT NULL,
	"place_source" "place_source" NOT NULL,
	"place_id" text,
	"place_ids" text[] DEFAULT '{}' NOT NULL,
	"postcode" text,
	"address" text,
	"latitude" double precision,
	"longitude" double precision,
	"is_anonymous" boolean DEFAULT false NOT NULL,
	"name" text,
	"on_behalf_of" text,
	"reach_by" "reach_method",
	"phone" text,
	"postal_address" text,
	"contact_id" uuid,
	"good_time" text,
	"contact_language" text NOT NULL,
	"access_needs" "access_need"[] DEFAULT '{}' NOT NULL,
	"access_needs_other" text,
	"lead_team_id" text NOT NULL,
	"lead_staff_id" text,
	"entered_by" text,
	"received_at" timestamp with time zone NOT NULL,
	"closed_at" timestamp with time zone,
	CONSTRAINT "enquiries_reference_unique" UNIQUE("reference"),
	CONSTRAINT "enquiries_draftId_unique" UNIQUE("draft_id")
);
--> statement-breakpoint
CREATE TABLE "photos" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"draft_id" uuid,
	"enquiry_id" uuid,
	"name" text NOT NULL,
	"width" integer NOT NULL,
	"height" integer NOT NULL,
	"size_bytes" integer NOT NULL,
	"sha256" text NOT NULL,
	"content" "bytea" NOT NULL,
	"added_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "baselines" (
	"measure" "measure" NOT NULL,
	"place_id" text DEFAULT '' NOT NULL,
	"from" date NOT NULL,
	"to" date NOT NULL,
	"count" integer NOT NULL,
	"base" integer NOT NULL,
	"source" text NOT NULL,
	"wording_version" text NOT NULL,
	CONSTRAINT "baselines_measure_place_id_pk" PRIMARY KEY("measure","place_id")
);
--> statement-breakpoint
CREATE TABLE "notices" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"kind" "notice_kind" NOT NULL,
	"channel" "notice_channel" NOT NULL,
	"recipient" text NOT NULL,
	"language" text NOT NULL,
	"enquiry_id" uuid,
	"case_id" uuid,
	"detail" jsonb NOT NULL,
	"status" "notice_status" DEFAULT 'queued' NOT NULL,
	"attempts" integer DEFAULT 0 NOT NULL,
	"failure" text,
	"created_at" timestamp with time zone NOT NULL,
	"sent_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "hubs" (
	"id" text PRIMARY KEY NOT NULL,
	"name" jsonb NOT NULL,
	"address" text NOT NULL,
	"postcode" text NOT NULL,
	"phone" text,
	"opening" jsonb NOT NULL,
	"access" jsonb,
	"latitude" double precision NOT NULL,
	"longitude" double precision NOT NULL
);
--> statement-breakpoint
CREATE TABLE "places" (
	"id" text PRIMARY KEY NOT NULL,
	"code" text NOT NULL,
	"kind" "place_kind" NOT NULL,
	"name" jsonb NOT NULL,
	"about" jsonb,
	"boundary" jsonb NOT NULL,
	"is_active" boolean DEFAULT true NOT NULL,
	CONSTRAINT "places_code_unique" UNIQUE("code")
);
--> statement-breakpoint
CREATE TABLE "postcodes" (
	"postcode" text PRIMARY KEY NOT NULL,
	"place_id" text NOT NULL,
	"latitude" double precision NOT NULL,
	"longitude" double precision NOT NULL
);
--> statement-breakpoint
CREATE TABLE "answers" (
	"subject_id" uuid NOT NULL,
	"definition_id" uuid NOT NULL,
	"question_id" text NOT NULL,
	"value" jsonb NOT NULL,
	CONSTRAINT "answers_subject_id_question_id_pk" PRIMARY KEY("subject_id","question_id")
);
--> statement-breakpoint
CREATE TABLE "drafts" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"key_hash" text NOT NULL,
	"subject" "draft_subject" NOT NULL,
	"language" text NOT NULL,
	"content" jsonb NOT NULL,
	"revision" integer DEFAULT 1 NOT NULL,
	"started_at" timestamp with time zone NOT NULL,
	"saved_at" timestamp with time zone NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"sent_at" timestamp with time zone,
	CONSTRAINT "drafts_keyHash_unique" UNIQUE("key_hash")
);
--> statement-breakpoint
CREATE TABLE "question_definitions" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"owner" text NOT NULL,
	"version" integer NOT NULL,
	"body" jsonb NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	CONSTRAINT "question_definitions_owner_version_unique" UNIQUE("owner","version")
);
--> statement-breakpoint
CREATE TABLE "contacts" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"kind" "contact_kind" NOT NULL,
	"value" text NOT NULL,
	"proven_at" timestamp with time zone,
	CONSTRAINT "contacts_kind_value_unique" UNIQUE("kind","value")
);
--> statement-breakpoint
CREATE TABLE "followings" (
	"token_hash" text PRIMARY KEY NOT NULL,
	"enquiry_id" uuid NOT NULL,
	"opened_at" timestamp with time zone NOT NULL,
	"expires_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "links" (
	"token_hash" text PRIMARY KEY NOT NULL,
	"kind" "link_kind" NOT NULL,
	"subject_id" uuid NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"expires_at" timestamp with time zone,
	"used_at" timestamp with time zone,
	"revoked_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "service_search" (
	"service_id" text NOT NULL,
	"language" text NOT NULL,
	"terms" text NOT NULL,
	"vector" "tsvector" NOT NULL,
	CONSTRAINT "service_search_service_id_language_pk" PRIMARY KEY("service_id","language")
);
--> statement-breakpoint
CREATE TABLE "services" (
	"id" text PRIMARY KEY NOT NULL,
	"lgsl_id" integer,
	"name" jsonb NOT NULL,
	"description" jsonb NOT NULL,
	"synonyms" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"not_us" jsonb,
	"timescale_days" integer NOT NULL,
	"urgent_hours" integer,
	"is_sensitive" boolean DEFAULT false NOT NULL,
	"allows_anonymous" boolean DEFAULT false NOT NULL,
	"needs_place" boolean DEFAULT true NOT NULL,
	"allows_photos" boolean DEFAULT false NOT NULL,
	"definition_id" uuid NOT NULL,
	"is_active" boolean DEFAULT true NOT NULL,
	"revision" integer DEFAULT 1 NOT NULL,
	"updated_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "staff" (
	"id" text PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"email" text NOT NULL,
	"email_verified" boolean DEFAULT false NOT NULL,
	"image" text,
	"two_factor_enabled" boolean DEFAULT false NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"updated_at" timestamp with time zone NOT NULL,
	"role" "staff_role" NOT NULL,
	"disabled_at" timestamp with time zone,
	CONSTRAINT "staff_email_unique" UNIQUE("email")
);
--> statement-breakpoint
CREATE TABLE "staff_accounts" (
	"id" text PRIMARY KEY NOT NULL,
	"account_id" text NOT NULL,
	"provider_id" text NOT NULL,
	"user_id" text NOT NULL,
	"access_token" text,
	"refresh_token" text,
	"id_token" text,
	"access_token_expires_at" timestamp with time zone,
	"refresh_token_expires_at" timestamp with time zone,
	"scope" text,
	"password" text,
	"created_at" timestamp with time zone NOT NULL,
	"updated_at" timestamp with time zone NOT NULL,
	CONSTRAINT "staff_accounts_userId_providerId_unique" UNIQUE("user_id","provider_id")
);
--> statement-breakpoint
CREATE TABLE "staff_invitations" (
	"token_hash" text PRIMARY KEY NOT NULL,
	"email" text NOT NULL,
	"name" text NOT NULL,
	"role" "staff_role" NOT NULL,
	"team_ids" jsonb NOT NULL,
	"invited_by" text,
	"created_at" timestamp with time zone NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"used_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "staff_sessions" (
	"id" text PRIMARY KEY NOT NULL,
	"token" text NOT NULL,
	"user_id" text NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"ip_address" text,
	"user_agent" text,
	"created_at" timestamp with time zone NOT NULL,
	"updated_at" timestamp with time zone NOT NULL,
	CONSTRAINT "staff_sessions_token_unique" UNIQUE("token")
);
--> statement-breakpoint
CREATE TABLE "staff_teams" (
	"staff_id" text NOT NULL,
	"team_id" text NOT NULL,
	CONSTRAINT "staff_teams_staff_id_team_id_pk" PRIMARY KEY("staff_id","team_id")
);
--> statement-breakpoint
CREATE TABLE "staff_two_factors" (
	"id" text PRIMARY KEY NOT NULL,
	"secret" text NOT NULL,
	"backup_codes" text NOT NULL,
	"user_id" text NOT NULL,
	"verified" boolean DEFAULT true NOT NULL,
	"failed_verification_count" integer DEFAULT 0 NOT NULL,
	"locked_until" timestamp with time zone,
	"last_code_period" integer,
	CONSTRAINT "staff_two_factors_userId_unique" UNIQUE("user_id")
);
--> statement-breakpoint
CREATE TABLE "staff_verifications" (
	"id" text PRIMARY KEY NOT NULL,
	"identifier" text NOT NULL,
	"value" text NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"updated_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "teams" (
	"id" text PRIMARY KEY NOT NULL,
	"name" jsonb NOT NULL,
	"kind" "team_kind" NOT NULL,
	"email" text,
	"phone" text,
	"is_active" boolean DEFAULT true NOT NULL
);
--> statement-breakpoint
CREATE TABLE "bank_holidays" (
	"division" "holiday_division" NOT NULL,
	"date" date NOT NULL,
	"title" text NOT NULL,
	CONSTRAINT "bank_holidays_division_date_pk" PRIMARY KEY("division","date")
);
--> statement-breakpoint
CREATE TABLE "closure_days" (
	"date" date PRIMARY KEY NOT NULL,
	"title" jsonb NOT NULL
);
--> statement-breakpoint
CREATE TABLE "triage_decisions" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"case_id" uuid NOT NULL,
	"decided_at" timestamp with time zone NOT NULL,
	"team_id" text NOT NULL,
	"reason" "triage_reason" NOT NULL,
	"rule_id" uuid,
	"inputs" jsonb NOT NULL,
	"rejected" jsonb NOT NULL
);
--> statement-breakpoint
CREATE TABLE "triage_rules" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"team_id" text NOT NULL,
	"service_id" text,
	"place_id" text,
	CONSTRAINT "triage_rules_serviceId_placeId_unique" UNIQUE NULLS NOT DISTINCT("service_id","place_id")
);
--> statement-breakpoint
CREATE TABLE "audit" (
	"id" bigserial PRIMARY KEY NOT NULL,
	"at" timestamp with time zone NOT NULL,
	"action" text NOT NULL,
	"staff_id" text,
	"subject_id" text,
	"detail" jsonb DEFAULT '{}'::jsonb NOT NULL
);
--> statement-breakpoint
CREATE TABLE "rate_limits" (
	"key" text NOT NULL,
	"window_start" timestamp with time zone NOT NULL,
	"count" integer NOT NULL,
	CONSTRAINT "rate_limits_key_window_start_pk" PRIMARY KEY("key","window_start")
);
--> statement-breakpoint
CREATE TABLE "settings" (
	"name" text PRIMARY KEY NOT NULL,
	"value" jsonb NOT NULL
);
--> statement-breakpoint
ALTER TABLE "case_events" ADD CONSTRAINT "case_events_enquiry_id_enquiries_id_fk" FOREIGN KEY ("enquiry_id") REFERENCES "public"."enquiries"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "case_events" ADD CONSTRAINT "case_events_case_id_cases_id_fk" FOREIGN KEY ("case_id") REFERENCES "public"."cases"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "case_events" ADD CONSTRAINT "case_events_staff_id_staff_id_fk" FOREIGN KEY ("staff_id") REFERENCES "public"."staff"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "cases" ADD CONSTRAINT "cases_enquiry_id_enquiries_id_fk" FOREIGN KEY ("enquiry_id") REFERENCES "public"."enquiries"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "cases" ADD CONSTRAINT "cases_service_id_services_id_fk" FOREIGN KEY ("service_id") REFERENCES "public"."services"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "cases" ADD CONSTRAINT "cases_definition_id_question_definitions_id_fk" FOREIGN KEY ("definition_id") REFERENCES "public"."question_definitions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "cases" ADD CONSTRAINT "cases_team_id_teams_id_fk" FOREIGN KEY ("team_id") REFERENCES "public"."teams"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "cases" ADD CONSTRAINT "cases_officer_id_staff_id_fk" FOREIGN KEY ("officer_id") REFERENCES "public"."staff"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "ease_responses" ADD CONSTRAINT "ease_responses_enquiry_id_enquiries_id_fk" FOREIGN KEY ("enquiry_id") REFERENCES "public"."enquiries"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "enquiries" ADD CONSTRAINT "enquiries_draft_id_drafts_id_fk" FOREIGN KEY ("draft_id") REFERENCES "public"."drafts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "enquiries" ADD CONSTRAINT "enquiries_place_id_places_id_fk" FOREIGN KEY ("place_id") REFERENCES "public"."places"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "enquiries" ADD CONSTRAINT "enquiries_contact_id_contacts_id_fk" FOREIGN KEY ("contact_id") REFERENCES "public"."contacts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "enquiries" ADD CONSTRAINT "enquiries_lead_team_id_teams_id_fk" FOREIGN KEY ("lead_team_id") REFERENCES "public"."teams"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "enquiries" ADD CONSTRAINT "enquiries_lead_staff_id_staff_id_fk" FOREIGN KEY ("lead_staff_id") REFERENCES "public"."staff"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "enquiries" ADD CONSTRAINT "enquiries_entered_by_staff_id_fk" FOREIGN KEY ("entered_by") REFERENCES "public"."staff"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "photos" ADD CONSTRAINT "photos_draft_id_drafts_id_fk" FOREIGN KEY ("draft_id") REFERENCES "public"."drafts"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "photos" ADD CONSTRAINT "photos_enquiry_id_enquiries_id_fk" FOREIGN KEY ("enquiry_id") REFERENCES "public"."enquiries"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "postcodes" ADD CONSTRAINT "postcodes_place_id_places_id_fk" FOREIGN KEY ("place_id") REFERENCES "public"."places"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "answers" ADD CONSTRAINT "answers_definition_id_question_definitions_id_fk" FOREIGN KEY ("definition_id") REFERENCES "public"."question_definitions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "service_search" ADD CONSTRAINT "service_search_service_id_services_id_fk" FOREIGN KEY ("service_id") REFERENCES "public"."services"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "services" ADD CONSTRAINT "services_definition_id_question_definitions_id_fk" FOREIGN KEY ("definition_id") REFERENCES "public"."question_definitions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "staff_accounts" ADD CONSTRAINT "staff_accounts_user_id_staff_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."staff"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "staff_invitations" ADD CONSTRAINT "staff_invitations_invited_by_staff_id_fk" FOREIGN KEY ("invited_by") REFERENCES "public"."staff"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "staff_sessions" ADD CONSTRAINT "staff_sessions_user_id_staff_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."staff"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "staff_teams" ADD CONSTRAINT "staff_teams_staff_id_staff_id_fk" FOREIGN KEY ("staff_id") REFERENCES "public"."staff"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "staff_teams" ADD CONSTRAINT "staff_teams_team_id_teams_id_fk" FOREIGN KEY ("team_id") REFERENCES "public"."teams"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "staff_two_factors" ADD CONSTRAINT "staff_two_factors_user_id_staff_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."staff"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "triage_decisions" ADD CONSTRAINT "triage_decisions_team_id_teams_id_fk" FOREIGN KEY ("team_id") REFERENCES "public"."teams"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "triage_rules" ADD CONSTRAINT "triage_rules_team_id_teams_id_fk" FOREIGN KEY ("team_id") REFERENCES "public"."teams"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "triage_rules" ADD CONSTRAINT "triage_rules_service_id_services_id_fk" FOREIGN KEY ("service_id") REFERENCES "public"."services"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "triage_rules" ADD CONSTRAINT "triage_rules_place_id_places_id_fk" FOREIGN KEY ("place_id") REFERENCES "public"."places"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "case_events_enquiry_id_id_index" ON "case_events" USING btree ("enquiry_id","id");--> statement-breakpoint
CREATE INDEX "case_events_case_id_id_index" ON "case_events" USING btree ("case_id","id");--> statement-breakpoint
CREATE INDEX "case_events_messages_index" ON "case_events" USING btree ("enquiry_id","id") WHERE "case_events"."kind" = 'resident_message';--> statement-breakpoint
CREATE INDEX "cases_team_id_status_deadline_at_id_index" ON "cases" USING btree ("team_id","status","deadline_at","id");--> statement-breakpoint
CREATE INDEX "cases_officer_id_status_deadline_at_id_index" ON "cases" USING btree ("officer_id","status","deadline_at","id");--> statement-breakpoint
CREATE INDEX "cases_deadline_at_enquiry_id_status_closed_at_index" ON "cases" USING btree ("deadline_at","enquiry_id","status","closed_at");--> statement-breakpoint
CREATE INDEX "cases_status_deadline_at_id_index" ON "cases" USING btree ("status","deadline_at","id");--> statement-breakpoint
CREATE INDEX "cases_closed_at_index" ON "cases" USING btree ("closed_at");--> statement-breakpoint
CREATE INDEX "ease_responses_answered_at_index" ON "ease_responses" USING btree ("answered_at");--> statement-breakpoint
CREATE INDEX "enquiries_contact_id_index" ON "enquiries" USING btree ("contact_id");--> statement-breakpoint
CREATE INDEX "enquiries_lead_staff_id_index" ON "enquiries" USING btree ("lead_staff_id");--> statement-breakpoint
CREATE INDEX "enquiries_received_at_index" ON "enquiries" USING btree ("received_at");--> statement-breakpoint
CREATE INDEX "enquiries_closed_at_index" ON "enquiries" USING btree ("closed_at");--> statement-breakpoint
CREATE INDEX "photos_draft_id_index" ON "photos" USING btree ("draft_id");--> statement-breakpoint
CREATE INDEX "photos_enquiry_id_index" ON "photos" USING btree ("enquiry_id");--> statement-breakpoint
CREATE INDEX "notices_enquiry_id_index" ON "notices" USING btree ("enquiry_id");--> statement-breakpoint
CREATE INDEX "notices_status_created_at_index" ON "notices" USING btree ("status","created_at");--> statement-breakpoint
CREATE INDEX "notices_sent_at_index" ON "notices" USING btree ("sent_at");--> statement-breakpoint
CREATE INDEX "postcodes_place_id_index" ON "postcodes" USING btree ("place_id");--> statement-breakpoint
CREATE INDEX "drafts_expires_at_index" ON "drafts" USING btree ("expires_at") WHERE "drafts"."sent_at" is null or "drafts"."content" <> '{}'::jsonb;--> statement-breakpoint
CREATE INDEX "followings_expires_at_index" ON "followings" USING btree ("expires_at");--> statement-breakpoint
CREATE INDEX "links_subject_id_kind_index" ON "links" USING btree ("subject_id","kind");--> statement-breakpoint
CREATE INDEX "service_search_vector_index" ON "service_search" USING gin ("vector");--> statement-breakpoint
CREATE INDEX "service_search_terms_index" ON "service_search" USING gin ("terms" gin_trgm_ops);--> statement-breakpoint
CREATE INDEX "staff_sessions_user_id_index" ON "staff_sessions" USING btree ("user_id");--> statement-breakpoint
CREATE INDEX "staff_sessions_expires_at_index" ON "staff_sessions" USING btree ("expires_at");--> statement-breakpoint
CREATE INDEX "staff_teams_team_id_index" ON "staff_teams" USING btree ("team_id");--> statement-breakpoint
CREATE INDEX "staff_verifications_identifier_index" ON "staff_verifications" USING btree ("identifier");--> statement-breakpoint
CREATE INDEX "staff_verifications_expires_at_index" ON "staff_verifications" USING btree ("expires_at");--> statement-breakpoint
CREATE INDEX "triage_decisions_case_id_index" ON "triage_decisions" USING btree ("case_id");--> statement-breakpoint
CREATE INDEX "triage_rules_team_id_index" ON "triage_rules" USING btree ("team_id");--> statement-breakpoint
CREATE INDEX "audit_at_index" ON "audit" USING btree ("at");--> statement-breakpoint
CREATE INDEX "audit_subject_id_index" ON "audit" USING btree ("subject_id");--> statement-breakpoint
CREATE INDEX "rate_limits_window_start_index" ON "rate_limits" USING btree ("window_start");
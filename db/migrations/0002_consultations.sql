CREATE TYPE "public"."consultation_audience" AS ENUM('everyone', 'young-people', 'easy-read');--> statement-breakpoint
CREATE TYPE "public"."consultation_stage" AS ENUM('formative', 'options', 'decided');--> statement-breakpoint
CREATE TYPE "public"."consultation_status" AS ENUM('draft', 'published', 'withdrawn');--> statement-breakpoint
CREATE TYPE "public"."consultation_topic" AS ENUM('streets', 'parks', 'homes', 'care', 'children', 'safety', 'climate', 'money', 'culture');--> statement-breakpoint
CREATE TYPE "public"."document_variant" AS ENUM('document', 'easy-read', 'bsl', 'large-print', 'audio');--> statement-breakpoint
CREATE TYPE "public"."gate" AS ENUM('formative', 'reasons', 'time', 'consideration');--> statement-breakpoint
CREATE TYPE "public"."scan_state" AS ENUM('held', 'clean', 'infected');--> statement-breakpoint
CREATE TYPE "public"."participation_kind" AS ENUM('consultation', 'workshop');--> statement-breakpoint
CREATE TYPE "public"."rated" AS ENUM('ease', 'listened');--> statement-breakpoint
CREATE TYPE "public"."opened_kind" AS ENUM('enquiry', 'response');--> statement-breakpoint
CREATE TYPE "public"."duplicate_reason" AS ENUM('same-email', 'same-words', 'same-browser', 'same-answers', 'same-form');--> statement-breakpoint
CREATE TYPE "public"."publication" AS ENUM('waiting', 'published', 'withheld');--> statement-breakpoint
CREATE TYPE "public"."respondent_kind" AS ENUM('anonymous', 'person', 'group');--> statement-breakpoint
CREATE TYPE "public"."response_channel" AS ENUM('web', 'paper', 'phone', 'letter', 'hub', 'email');--> statement-breakpoint
ALTER TYPE "public"."notice_kind" ADD VALUE 'resume_response';--> statement-breakpoint
ALTER TYPE "public"."notice_kind" ADD VALUE 'response_received';--> statement-breakpoint
ALTER TYPE "public"."notice_kind" ADD VALUE 'response_changed';--> statement-breakpoint
ALTER TYPE "public"."notice_kind" ADD VALUE 'response_withdrawn';--> statement-breakpoint
ALTER TYPE "public"."notice_kind" ADD VALUE 'confirm_following';--> statement-breakpoint
ALTER TYPE "public"."notice_kind" ADD VALUE 'consultation_news';--> statement-breakpoint
ALTER TYPE "public"."notice_kind" ADD VALUE 'question_answered';--> statement-breakpoint
ALTER TYPE "public"."notice_kind" ADD VALUE 'consultation_outcome';--> statement-breakpoint
ALTER TYPE "public"."draft_subject" ADD VALUE 'response';--> statement-breakpoint
ALTER TYPE "public"."link_kind" ADD VALUE 'response';--> statement-breakpoint
ALTER TYPE "public"."link_kind" ADD VALUE 'follower';--> statement-breakpoint
CREATE TABLE "consultation_documents" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"consultation_id" uuid NOT NULL,
	"variant" "document_variant" NOT NULL,
	"position" integer NOT NULL,
	"title" jsonb NOT NULL,
	"body" jsonb NOT NULL,
	"changed_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "consultation_followers" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"consultation_id" uuid NOT NULL,
	"contact_id" uuid NOT NULL,
	"language" text NOT NULL,
	"asked_at" timestamp with time zone NOT NULL,
	"confirmed_at" timestamp with time zone,
	"ended_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "consultation_gates" (
	"consultation_id" uuid NOT NULL,
	"gate" "gate" NOT NULL,
	"is_passed" boolean NOT NULL,
	"facts" jsonb NOT NULL,
	"justification" text,
	"by_name" text NOT NULL,
	"by_staff_id" text NOT NULL,
	"at" timestamp with time zone NOT NULL,
	CONSTRAINT "consultation_gates_consultation_id_gate_pk" PRIMARY KEY("consultation_id","gate")
);
--> statement-breakpoint
CREATE TABLE "consultation_templates" (
	"id" text PRIMARY KEY NOT NULL,
	"position" integer NOT NULL,
	"name" jsonb NOT NULL,
	"about" jsonb NOT NULL,
	"body" jsonb NOT NULL
);
--> statement-breakpoint
CREATE TABLE "consultations" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"slug" text NOT NULL,
	"status" "consultation_status" DEFAULT 'draft' NOT NULL,
	"stage" "consultation_stage" DEFAULT 'formative' NOT NULL,
	"topic" "consultation_topic" NOT NULL,
	"audience" "consultation_audience" DEFAULT 'everyone' NOT NULL,
	"place_ids" text[] DEFAULT '{}' NOT NULL,
	"languages" text[] NOT NULL,
	"title" jsonb NOT NULL,
	"summary" jsonb NOT NULL,
	"why" jsonb NOT NULL,
	"scope" jsonb NOT NULL,
	"decider" jsonb NOT NULL,
	"decision_on" date,
	"decision" jsonb,
	"other_ways" jsonb,
	"listeners" jsonb DEFAULT '[]'::jsonb NOT NULL,
	"reading_plan" jsonb,
	"read_by" date,
	"opens_at" timestamp with time zone,
	"closes_at" timestamp with time zone,
	"grace_hours" integer DEFAULT 24 NOT NULL,
	"definition_id" uuid NOT NULL,
	"frozen_at" timestamp with time zone,
	"asks_equality" boolean DEFAULT false NOT NULL,
	"allows_anonymous" boolean DEFAULT true NOT NULL,
	"allows_groups" boolean DEFAULT true NOT NULL,
	"check_every" integer DEFAULT 10 NOT NULL,
	"revision" integer DEFAULT 1 NOT NULL,
	"created_by" text NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"changed_at" timestamp with time zone NOT NULL,
	"published_at" timestamp with time zone,
	"published_by" text,
	"withdrawn_at" timestamp with time zone,
	"withdrawn_why" jsonb,
	"outcome_sent_at" timestamp with time zone,
	CONSTRAINT "consultations_slug_unique" UNIQUE("slug")
);
--> statement-breakpoint
CREATE TABLE "findings" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"consultation_id" uuid NOT NULL,
	"position" integer NOT NULL,
	"said" jsonb NOT NULL,
	"reply" jsonb NOT NULL,
	"decision" jsonb,
	"action" jsonb,
	"due_on" date,
	"done_on" date,
	"changed_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "public_questions" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"consultation_id" uuid NOT NULL,
	"language" text NOT NULL,
	"words" text NOT NULL,
	"contact_id" uuid,
	"asked_at" timestamp with time zone NOT NULL,
	"answer" jsonb,
	"answered_by" text,
	"answered_at" timestamp with time zone,
	"is_hidden" boolean DEFAULT false NOT NULL
);
--> statement-breakpoint
CREATE TABLE "uploads" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"draft_id" uuid NOT NULL,
	"question_id" text NOT NULL,
	"name" text NOT NULL,
	"media_type" text NOT NULL,
	"size_bytes" integer NOT NULL,
	"sha256" text NOT NULL,
	"content" "bytea" NOT NULL,
	"scan" "scan_state" DEFAULT 'held' NOT NULL,
	"scanned_at" timestamp with time zone,
	"added_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "participation_ratings" (
	"kind" "participation_kind" NOT NULL,
	"subject_id" uuid NOT NULL,
	"rated" "rated" NOT NULL,
	"wording_version" text NOT NULL,
	"answer" "ease_answer" NOT NULL,
	"words" text,
	"place_id" text,
	"answered_at" timestamp with time zone NOT NULL,
	"changed_at" timestamp with time zone NOT NULL,
	CONSTRAINT "participation_ratings_kind_subject_id_rated_pk" PRIMARY KEY("kind","subject_id","rated")
);
--> statement-breakpoint
CREATE TABLE "abuse_reports" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"response_id" uuid NOT NULL,
	"words" text NOT NULL,
	"reported_at" timestamp with time zone NOT NULL,
	"settled_by" text,
	"settled_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "equality_answers" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"consultation_id" uuid NOT NULL,
	"question_id" text NOT NULL,
	"value" jsonb NOT NULL
);
--> statement-breakpoint
CREATE TABLE "redactions" (
	"response_id" uuid NOT NULL,
	"question_id" text NOT NULL,
	"text" text NOT NULL,
	"reason" text NOT NULL,
	"by_staff_id" text NOT NULL,
	"at" timestamp with time zone NOT NULL,
	CONSTRAINT "redactions_response_id_question_id_pk" PRIMARY KEY("response_id","question_id")
);
--> statement-breakpoint
CREATE TABLE "response_flags" (
	"response_id" uuid NOT NULL,
	"reason" "duplicate_reason" NOT NULL,
	"other_response_id" uuid NOT NULL,
	"cleared_by" text,
	"cleared_at" timestamp with time zone,
	CONSTRAINT "response_flags_response_id_reason_pk" PRIMARY KEY("response_id","reason")
);
--> statement-breakpoint
CREATE TABLE "responses" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"reference" text NOT NULL,
	"consultation_id" uuid NOT NULL,
	"draft_id" uuid NOT NULL,
	"content_hash" text NOT NULL,
	"definition_id" uuid NOT NULL,
	"order_seed" text,
	"channel" "response_channel" NOT NULL,
	"language" text NOT NULL,
	"respondent_kind" "respondent_kind" NOT NULL,
	"name" text,
	"group_name" text,
	"group_id" uuid,
	"contact_id" uuid,
	"postcode" text,
	"place_id" text,
	"may_publish" boolean DEFAULT false NOT NULL,
	"wants_outcome" boolean DEFAULT false NOT NULL,
	"keyed_by" text,
	"form_code" text,
	"received_at" timestamp with time zone NOT NULL,
	"stored_at" timestamp with time zone NOT NULL,
	"changed_at" timestamp with time zone,
	"withdrawn_at" timestamp with time zone,
	"is_trial" boolean DEFAULT false NOT NULL,
	"is_flagged" boolean DEFAULT false NOT NULL,
	"publication" "publication" DEFAULT 'waiting' NOT NULL,
	"browser_hash" text,
	"words_hash" text,
	"answers_hash" text NOT NULL,
	"counted_at" timestamp with time zone,
	CONSTRAINT "responses_reference_unique" UNIQUE("reference"),
	CONSTRAINT "responses_draftId_unique" UNIQUE("draft_id"),
	CONSTRAINT "responses_consultationId_formCode_unique" UNIQUE("consultation_id","form_code")
);
--> statement-breakpoint
CREATE TABLE "second_entries" (
	"response_id" uuid PRIMARY KEY NOT NULL,
	"keyed_by" text NOT NULL,
	"answers" jsonb NOT NULL,
	"differences" text[] NOT NULL,
	"at" timestamp with time zone NOT NULL,
	"settled_by" text,
	"settled_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "answer_counts" (
	"consultation_id" uuid NOT NULL,
	"question_id" text NOT NULL,
	"choice" text NOT NULL,
	"place_id" text NOT NULL,
	"channel" "response_channel" NOT NULL,
	"is_flagged" boolean NOT NULL,
	"count" integer NOT NULL,
	"sum" bigint DEFAULT 0 NOT NULL,
	CONSTRAINT "answer_counts_consultation_id_question_id_choice_place_id_channel_is_flagged_pk" PRIMARY KEY("consultation_id","question_id","choice","place_id","channel","is_flagged")
);
--> statement-breakpoint
CREATE TABLE "finding_sources" (
	"finding_id" uuid NOT NULL,
	"theme_id" uuid NOT NULL,
	CONSTRAINT "finding_sources_finding_id_theme_id_pk" PRIMARY KEY("finding_id","theme_id")
);
--> statement-breakpoint
CREATE TABLE "theme_tags" (
	"response_id" uuid NOT NULL,
	"question_id" text NOT NULL,
	"theme_id" uuid NOT NULL,
	"tagged_by" text NOT NULL,
	"tagged_at" timestamp with time zone NOT NULL,
	CONSTRAINT "theme_tags_response_id_question_id_theme_id_pk" PRIMARY KEY("response_id","question_id","theme_id")
);
--> statement-breakpoint
CREATE TABLE "themes" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"consultation_id" uuid NOT NULL,
	"name" text NOT NULL,
	"guidance" text,
	"created_by" text NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"retired_at" timestamp with time zone,
	CONSTRAINT "themes_consultationId_name_unique" UNIQUE("consultation_id","name")
);
--> statement-breakpoint
ALTER TABLE "followings" RENAME COLUMN "enquiry_id" TO "subject_id";--> statement-breakpoint
ALTER TABLE "notices" ADD COLUMN "consultation_id" uuid;--> statement-breakpoint
ALTER TABLE "notices" ADD COLUMN "response_id" uuid;--> statement-breakpoint
ALTER TABLE "followings" ADD COLUMN "kind" "opened_kind" DEFAULT 'enquiry' NOT NULL;--> statement-breakpoint
ALTER TABLE "consultation_documents" ADD CONSTRAINT "consultation_documents_consultation_id_consultations_id_fk" FOREIGN KEY ("consultation_id") REFERENCES "public"."consultations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "consultation_followers" ADD CONSTRAINT "consultation_followers_consultation_id_consultations_id_fk" FOREIGN KEY ("consultation_id") REFERENCES "public"."consultations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "consultation_followers" ADD CONSTRAINT "consultation_followers_contact_id_contacts_id_fk" FOREIGN KEY ("contact_id") REFERENCES "public"."contacts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "consultation_gates" ADD CONSTRAINT "consultation_gates_consultation_id_consultations_id_fk" FOREIGN KEY ("consultation_id") REFERENCES "public"."consultations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "consultation_gates" ADD CONSTRAINT "consultation_gates_by_staff_id_staff_id_fk" FOREIGN KEY ("by_staff_id") REFERENCES "public"."staff"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "consultations" ADD CONSTRAINT "consultations_definition_id_question_definitions_id_fk" FOREIGN KEY ("definition_id") REFERENCES "public"."question_definitions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "consultations" ADD CONSTRAINT "consultations_created_by_staff_id_fk" FOREIGN KEY ("created_by") REFERENCES "public"."staff"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "consultations" ADD CONSTRAINT "consultations_published_by_staff_id_fk" FOREIGN KEY ("published_by") REFERENCES "public"."staff"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "findings" ADD CONSTRAINT "findings_consultation_id_consultations_id_fk" FOREIGN KEY ("consultation_id") REFERENCES "public"."consultations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "public_questions" ADD CONSTRAINT "public_questions_consultation_id_consultations_id_fk" FOREIGN KEY ("consultation_id") REFERENCES "public"."consultations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "public_questions" ADD CONSTRAINT "public_questions_contact_id_contacts_id_fk" FOREIGN KEY ("contact_id") REFERENCES "public"."contacts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "public_questions" ADD CONSTRAINT "public_questions_answered_by_staff_id_fk" FOREIGN KEY ("answered_by") REFERENCES "public"."staff"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "uploads" ADD CONSTRAINT "uploads_draft_id_drafts_id_fk" FOREIGN KEY ("draft_id") REFERENCES "public"."drafts"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "participation_ratings" ADD CONSTRAINT "participation_ratings_place_id_places_id_fk" FOREIGN KEY ("place_id") REFERENCES "public"."places"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "abuse_reports" ADD CONSTRAINT "abuse_reports_response_id_responses_id_fk" FOREIGN KEY ("response_id") REFERENCES "public"."responses"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "abuse_reports" ADD CONSTRAINT "abuse_reports_settled_by_staff_id_fk" FOREIGN KEY ("settled_by") REFERENCES "public"."staff"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "equality_answers" ADD CONSTRAINT "equality_answers_consultation_id_consultations_id_fk" FOREIGN KEY ("consultation_id") REFERENCES "public"."consultations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "redactions" ADD CONSTRAINT "redactions_response_id_responses_id_fk" FOREIGN KEY ("response_id") REFERENCES "public"."responses"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "redactions" ADD CONSTRAINT "redactions_by_staff_id_staff_id_fk" FOREIGN KEY ("by_staff_id") REFERENCES "public"."staff"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "response_flags" ADD CONSTRAINT "response_flags_response_id_responses_id_fk" FOREIGN KEY ("response_id") REFERENCES "public"."responses"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "response_flags" ADD CONSTRAINT "response_flags_other_response_id_responses_id_fk" FOREIGN KEY ("other_response_id") REFERENCES "public"."responses"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "response_flags" ADD CONSTRAINT "response_flags_cleared_by_staff_id_fk" FOREIGN KEY ("cleared_by") REFERENCES "public"."staff"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "responses" ADD CONSTRAINT "responses_consultation_id_consultations_id_fk" FOREIGN KEY ("consultation_id") REFERENCES "public"."consultations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "responses" ADD CONSTRAINT "responses_draft_id_drafts_id_fk" FOREIGN KEY ("draft_id") REFERENCES "public"."drafts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "responses" ADD CONSTRAINT "responses_definition_id_question_definitions_id_fk" FOREIGN KEY ("definition_id") REFERENCES "public"."question_definitions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "responses" ADD CONSTRAINT "responses_contact_id_contacts_id_fk" FOREIGN KEY ("contact_id") REFERENCES "public"."contacts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "responses" ADD CONSTRAINT "responses_place_id_places_id_fk" FOREIGN KEY ("place_id") REFERENCES "public"."places"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "responses" ADD CONSTRAINT "responses_keyed_by_staff_id_fk" FOREIGN KEY ("keyed_by") REFERENCES "public"."staff"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "second_entries" ADD CONSTRAINT "second_entries_response_id_responses_id_fk" FOREIGN KEY ("response_id") REFERENCES "public"."responses"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "second_entries" ADD CONSTRAINT "second_entries_keyed_by_staff_id_fk" FOREIGN KEY ("keyed_by") REFERENCES "public"."staff"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "second_entries" ADD CONSTRAINT "second_entries_settled_by_staff_id_fk" FOREIGN KEY ("settled_by") REFERENCES "public"."staff"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "answer_counts" ADD CONSTRAINT "answer_counts_consultation_id_consultations_id_fk" FOREIGN KEY ("consultation_id") REFERENCES "public"."consultations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "finding_sources" ADD CONSTRAINT "finding_sources_theme_id_themes_id_fk" FOREIGN KEY ("theme_id") REFERENCES "public"."themes"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "theme_tags" ADD CONSTRAINT "theme_tags_response_id_responses_id_fk" FOREIGN KEY ("response_id") REFERENCES "public"."responses"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "theme_tags" ADD CONSTRAINT "theme_tags_theme_id_themes_id_fk" FOREIGN KEY ("theme_id") REFERENCES "public"."themes"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "theme_tags" ADD CONSTRAINT "theme_tags_tagged_by_staff_id_fk" FOREIGN KEY ("tagged_by") REFERENCES "public"."staff"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "themes" ADD CONSTRAINT "themes_consultation_id_consultations_id_fk" FOREIGN KEY ("consultation_id") REFERENCES "public"."consultations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "themes" ADD CONSTRAINT "themes_created_by_staff_id_fk" FOREIGN KEY ("created_by") REFERENCES "public"."staff"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "consultation_documents_consultation_id_index" ON "consultation_documents" USING btree ("consultation_id");--> statement-breakpoint
CREATE INDEX "consultation_followers_consultation_id_confirmed_at_index" ON "consultation_followers" USING btree ("consultation_id","confirmed_at");--> statement-breakpoint
CREATE INDEX "consultation_followers_contact_id_index" ON "consultation_followers" USING btree ("contact_id");--> statement-breakpoint
CREATE INDEX "consultations_status_closes_at_index" ON "consultations" USING btree ("status","closes_at");--> statement-breakpoint
CREATE INDEX "findings_consultation_id_index" ON "findings" USING btree ("consultation_id");--> statement-breakpoint
CREATE INDEX "public_questions_consultation_id_asked_at_index" ON "public_questions" USING btree ("consultation_id","asked_at");--> statement-breakpoint
CREATE INDEX "uploads_draft_id_index" ON "uploads" USING btree ("draft_id");--> statement-breakpoint
CREATE INDEX "uploads_scan_added_at_index" ON "uploads" USING btree ("scan","added_at");--> statement-breakpoint
CREATE INDEX "participation_ratings_rated_answered_at_index" ON "participation_ratings" USING btree ("rated","answered_at");--> statement-breakpoint
CREATE INDEX "abuse_reports_response_id_index" ON "abuse_reports" USING btree ("response_id");--> statement-breakpoint
CREATE INDEX "equality_answers_consultation_id_question_id_index" ON "equality_answers" USING btree ("consultation_id","question_id");--> statement-breakpoint
CREATE INDEX "responses_consultation_id_stored_at_id_index" ON "responses" USING btree ("consultation_id","stored_at","id");--> statement-breakpoint
CREATE INDEX "responses_consultation_id_browser_hash_index" ON "responses" USING btree ("consultation_id","browser_hash");--> statement-breakpoint
CREATE INDEX "responses_consultation_id_words_hash_index" ON "responses" USING btree ("consultation_id","words_hash");--> statement-breakpoint
CREATE INDEX "responses_consultation_id_answers_hash_index" ON "responses" USING btree ("consultation_id","answers_hash");--> statement-breakpoint
CREATE INDEX "responses_contact_id_index" ON "responses" USING btree ("contact_id");--> statement-breakpoint
CREATE INDEX "responses_consultation_id_index" ON "responses" USING btree ("consultation_id") WHERE "responses"."counted_at" is null and "responses"."withdrawn_at" is null;--> statement-breakpoint
CREATE INDEX "theme_tags_theme_id_index" ON "theme_tags" USING btree ("theme_id");
CREATE TABLE "response_recounts" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"response_id" uuid NOT NULL,
	"consultation_id" uuid NOT NULL,
	"definition_id" uuid NOT NULL,
	"answers" jsonb NOT NULL,
	"place_id" text,
	"channel" "response_channel" NOT NULL,
	"is_flagged" boolean NOT NULL
);
--> statement-breakpoint
ALTER TABLE "response_recounts" ADD CONSTRAINT "response_recounts_response_id_responses_id_fk" FOREIGN KEY ("response_id") REFERENCES "public"."responses"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "response_recounts" ADD CONSTRAINT "response_recounts_consultation_id_consultations_id_fk" FOREIGN KEY ("consultation_id") REFERENCES "public"."consultations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "response_recounts" ADD CONSTRAINT "response_recounts_definition_id_question_definitions_id_fk" FOREIGN KEY ("definition_id") REFERENCES "public"."question_definitions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "response_recounts_consultation_id_index" ON "response_recounts" USING btree ("consultation_id");
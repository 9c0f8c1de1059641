ALTER TYPE "public"."measure" ADD VALUE 'easy_to_take_part';--> statement-breakpoint
ALTER TYPE "public"."measure" ADD VALUE 'listened';--> statement-breakpoint
CREATE TABLE "consultation_results" (
	"consultation_id" uuid PRIMARY KEY NOT NULL,
	"counted_at" timestamp with time zone,
	"published_at" timestamp with time zone,
	"published_by" text
);
--> statement-breakpoint
ALTER TABLE "consultation_results" ADD CONSTRAINT "consultation_results_consultation_id_consultations_id_fk" FOREIGN KEY ("consultation_id") REFERENCES "public"."consultations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "consultation_results" ADD CONSTRAINT "consultation_results_published_by_staff_id_fk" FOREIGN KEY ("published_by") REFERENCES "public"."staff"("id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "participant_expenses" ALTER COLUMN "booking_id" DROP NOT NULL;--> statement-breakpoint
ALTER TABLE "participant_expenses" ADD COLUMN "workshop_id" uuid;--> statement-breakpoint
UPDATE "participant_expenses" SET "workshop_id" = "bookings"."workshop_id" FROM "bookings" WHERE "bookings"."id" = "participant_expenses"."booking_id";--> statement-breakpoint
ALTER TABLE "participant_expenses" ALTER COLUMN "workshop_id" SET NOT NULL;--> statement-breakpoint
ALTER TABLE "participant_expenses" ADD COLUMN "walk_in_id" uuid;--> statement-breakpoint
ALTER TABLE "commitments" ADD COLUMN "by_team_id" text;--> statement-breakpoint
ALTER TABLE "participant_expenses" ADD CONSTRAINT "participant_expenses_workshop_id_workshops_id_fk" FOREIGN KEY ("workshop_id") REFERENCES "public"."workshops"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "commitments" ADD CONSTRAINT "commitments_by_team_id_teams_id_fk" FOREIGN KEY ("by_team_id") REFERENCES "public"."teams"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "participant_expenses_workshop_id_index" ON "participant_expenses" USING btree ("workshop_id");--> statement-breakpoint
ALTER TABLE "participant_expenses" ADD CONSTRAINT "participant_expenses_whose" CHECK (num_nonnulls("participant_expenses"."booking_id", "participant_expenses"."walk_in_id") = 1);
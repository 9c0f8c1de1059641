DROP TABLE "consultation_templates" CASCADE;--> statement-breakpoint
ALTER TABLE "consultations" ADD COLUMN "working_days_min" integer DEFAULT 20 NOT NULL;
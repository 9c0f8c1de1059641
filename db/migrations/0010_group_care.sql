ALTER TYPE "public"."notice_kind" ADD VALUE 'group_handover';--> statement-breakpoint
ALTER TYPE "public"."notice_kind" ADD VALUE 'group_handed_over';--> statement-breakpoint
ALTER TYPE "public"."notice_kind" ADD VALUE 'group_handover_declined';--> statement-breakpoint
ALTER TYPE "public"."notice_kind" ADD VALUE 'group_closed';--> statement-breakpoint
ALTER TYPE "public"."notice_kind" ADD VALUE 'group_hidden';--> statement-breakpoint
ALTER TYPE "public"."notice_kind" ADD VALUE 'group_shown';--> statement-breakpoint
ALTER TABLE "groups" ADD COLUMN "closed_words" text;--> statement-breakpoint
ALTER TABLE "groups" ADD COLUMN "hidden_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "groups" ADD COLUMN "hidden_words" text;--> statement-breakpoint
ALTER TABLE "groups" ADD COLUMN "words_changed_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "groups" ADD COLUMN "looked_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "memberships" ADD COLUMN "handover_to" uuid;--> statement-breakpoint
ALTER TABLE "memberships" ADD COLUMN "handover_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "memberships" ADD COLUMN "leaves_after" boolean DEFAULT false NOT NULL;
CREATE INDEX "answers_upload_id_index" ON "answers" USING btree (("value" ->> 'uploadId')) WHERE ("answers"."value" ->> 'uploadId') is not null;--> statement-breakpoint
ALTER TABLE "theme_tags" ADD COLUMN "words_hash" text;--> statement-breakpoint
UPDATE "theme_tags" SET "words_hash" = encode(sha256(convert_to("answers"."value" #>> '{}', 'UTF8')), 'hex') FROM "answers" WHERE "answers"."subject_id" = "theme_tags"."response_id" AND "answers"."question_id" = "theme_tags"."question_id";--> statement-breakpoint
UPDATE "theme_tags" SET "words_hash" = '' WHERE "words_hash" IS NULL;--> statement-breakpoint
ALTER TABLE "theme_tags" ALTER COLUMN "words_hash" SET NOT NULL;

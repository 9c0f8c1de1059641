-- Rows of case_events are never changed by the application; this takes the words out of those that
-- belong to enquiries whose time is over, whoever asks, and no others.
CREATE FUNCTION "forget_event_words"("enquiry_ids" uuid[]) RETURNS void
LANGUAGE sql SECURITY DEFINER SET search_path = pg_catalog, pg_temp
AS $$
	UPDATE public.case_events SET words = NULL
	FROM public.enquiries
	WHERE enquiries.id = ANY (enquiry_ids)
		AND enquiries.forgotten_at IS NOT NULL
		AND enquiries.closed_at < now() - interval '1 year'
		AND case_events.enquiry_id = enquiries.id
		AND case_events.words IS NOT NULL
$$;
--> statement-breakpoint
REVOKE ALL ON FUNCTION "forget_event_words"(uuid[]) FROM PUBLIC;

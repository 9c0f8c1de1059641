-- Now it is each event's own moment, which the application cannot change, that decides, beside that
-- of the close, which it can. A few days less than a year, for the application counts the year by
-- its own clock and without time zones: what it forgets must not be left here for a day in between.
CREATE OR REPLACE FUNCTION "forget_event_words"("enquiry_ids" uuid[]) RETURNS void
LANGUAGE sql SECURITY DEFINER SET search_path = pg_catalog, pg_temp
AS $$
	UPDATE public.case_events SET words = NULL
	FROM public.enquiries
	WHERE enquiries.id = ANY (enquiry_ids)
		AND enquiries.forgotten_at IS NOT NULL
		AND enquiries.closed_at < now() - interval '360 days'
		AND case_events.enquiry_id = enquiries.id
		AND case_events.at < now() - interval '360 days'
		AND case_events.words IS NOT NULL
$$;

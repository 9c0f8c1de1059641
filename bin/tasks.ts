import { forgetOldBookings } from '#app/bookings/forget-booking.server.ts'
import { gatherFacts as gatherBookingFacts } from '#app/bookings/notice-facts.server.ts'
import { lapseOffers, releasePlaces } from '#app/bookings/offer.server.ts'
import { forgetSupport, sendReminders } from '#app/bookings/tell.server.ts'
import { forgetOldFollowers } from '#app/consultations/follower.server.ts'
import { forgetOldEnquiries } from '#app/enquiries/forget-enquiry.server.ts'
import { gatherFacts as gatherEnquiryFacts } from '#app/enquiries/notice-facts.server.ts'
import { makeScanner } from '#app/files/clamd.server.ts'
import { removeLeftFiles } from '#app/files/left-files.server.ts'
import { scanHeld } from '#app/files/upload-scan.server.ts'
import { type Council, keptSince } from '#app/front-door/council.ts'
import { forgetOldMembers } from '#app/groups/membership.server.ts'
import { gatherFacts as gatherGroupFacts } from '#app/groups/notice-facts.server.ts'
import { removeUnproven } from '#app/groups/register.server.ts'
import { textIn } from '#app/languages/language.ts'
import { forgetRecipients } from '#app/notices/outbox.server.ts'
import { type Housekeeping, makeTasks, type WorkerTasks } from '#app/notices/send-notice.job.ts'
import { makeMailer } from '#app/notices/smtp.server.ts'
import { makeTexter } from '#app/notices/text-message.server.ts'
import { removeExpiredDrafts } from '#app/questions/draft.server.ts'
import { removeExpiredLinks } from '#app/residents/link.server.ts'
import { mixEqualityAnswers } from '#app/responses/equality.server.ts'
import { forgetOldResponses } from '#app/responses/forget-response.server.ts'
import { gatherFacts as gatherResponseFacts } from '#app/responses/notice-facts.server.ts'
import { foldResponses } from '#app/results/count-responses.server.ts'
import { forgetReadWords } from '#app/results/theme.server.ts'
import { forgetEndedSignIns } from '#app/staff/sign-in.server.ts'
import { translatorFor } from '#app/web/i18n.server.ts'
import { forgetOldTries } from '#app/web/rate-limit.server.ts'
import type { Db } from '#db/client.server.ts'
import { removeLeftContacts } from '#db/left-contacts.server.ts'

type Outside = { smtpUrl: string; smsUrl?: string; smsToken?: string; clamdUrl?: string }

/** What the worker does: sends what is in the outbox, and clears away what has run out. */
export function workerTasks(
	db: Db,
	{ council, publicUrl, outside }: { council: Council; publicUrl: string; outside: Outside },
): WorkerTasks {
	const { smtpUrl, smsUrl, smsToken, clamdUrl } = outside
	const scanner = clamdUrl ? makeScanner({ url: clamdUrl }) : undefined
	const from = { name: textIn(council.name, 'en').text, address: council.mailFrom }
	return makeTasks({
		db,
		mailer: makeMailer({ smtpUrl, from, publicUrl }),
		texter: smsUrl ? makeTexter({ url: smsUrl, token: smsToken }) : undefined,
		gatherFacts: (tx, notice) => {
			if (notice.groupId && !notice.workshopId)
				return gatherGroupFacts(tx, notice, { council, publicUrl })
			const gather = notice.workshopId
				? gatherBookingFacts
				: notice.consultationId
					? gatherResponseFacts
					: gatherEnquiryFacts
			return gather(tx, notice, { council, publicUrl, translatorFor })
		},
		translatorFor,
		housekeeping: [
			...(scanner
				? [
						{
							name: 'scan_files',
							cron: '* * * * *',
							run: (now: Date) => scanHeld(db, scanner, { now }),
						},
					]
				: []),
			...onTime(db),
			...clearing(db),
			...forgetting(db, council),
		],
	})
}

/** What falls due by the clock. */
const onTime = (db: Db): Housekeeping[] => [
	{ name: 'count_responses', cron: '* * * * *', run: (now) => foldResponses(db, { now }) },
	{ name: 'lapse_offers', cron: '* * * * *', run: (now) => lapseOffers(db, { now }) },
	{ name: 'release_places', cron: '* * * * *', run: (now) => releasePlaces(db, { now }) },
	{ name: 'send_reminders', cron: '*/5 * * * *', run: (now) => sendReminders(db, { now }) },
]

/** What has run out or is left over. */
const clearing = (db: Db): Housekeeping[] => [
	{ name: 'remove_drafts', cron: '*/10 * * * *', run: (now) => removeExpiredDrafts(db, { now }) },
	{ name: 'remove_links', cron: '5,35 * * * *', run: (now) => removeExpiredLinks(db, { now }) },
	{ name: 'mix_equality', cron: '10 * * * *', run: () => mixEqualityAnswers(db) },
	{ name: 'forget_tries', cron: '15 * * * *', run: (now) => forgetOldTries(db, { now }) },
	{ name: 'forget_sign_ins', cron: '25 * * * *', run: (now) => forgetEndedSignIns(db, { now }) },
	{ name: 'forget_recipients', cron: '45 * * * *', run: (now) => forgetRecipients(db, { now }) },
	{ name: 'forget_support', cron: '50 * * * *', run: (now) => forgetSupport(db, { now }) },
	{ name: 'remove_contacts', cron: '50 1 * * *', run: () => removeLeftContacts(db) },
	{ name: 'remove_files', cron: '20 2 * * *', run: (now) => removeLeftFiles(db, { now }) },
	{ name: 'remove_groups', cron: '35 3 * * *', run: (now) => removeUnproven(db, { now }) },
]

/** What the privacy notice promises to keep no longer. */
function forgetting(db: Db, { privacy }: Council): Housekeeping[] {
	const since = (now: Date) => keptSince(privacy, now)
	return [
		{
			name: 'forget_enquiries',
			cron: '0 1 * * *',
			run: (now) => forgetOldEnquiries(db, { since: since(now), now }),
		},
		{
			name: 'forget_responses',
			cron: '10 1 * * *',
			run: (now) => forgetOldResponses(db, { since: since(now), now, forgetMore: forgetReadWords }),
		},
		{
			name: 'forget_bookings',
			cron: '20 1 * * *',
			run: (now) => forgetOldBookings(db, { since: since(now), now }),
		},
		{
			name: 'forget_followers',
			cron: '30 1 * * *',
			run: (now) => forgetOldFollowers(db, { since: since(now) }),
		},
		{
			name: 'forget_members',
			cron: '40 1 * * *',
			run: (now) => forgetOldMembers(db, { since: since(now) }),
		},
	]
}

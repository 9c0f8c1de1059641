import type { i18n } from 'i18next'
import { findHandOver } from '#app/cases/case.server.ts'
import { momentText } from '#app/consultations/moment.ts'
import type { Council } from '#app/front-door/council.ts'
import { type Language, textIn } from '#app/languages/language.ts'
import type { Notice } from '#app/notices/notice.ts'
import type { NoticeFacts, NoticeNeed } from '#app/notices/notice-text.ts'
import {
	deadlineText,
	provisionalText,
	timescaleText,
	whyThisTeam,
} from '#app/triage/triage-text.ts'
import type { Db } from '#db/client.server.ts'
import { findReceipt } from './receipt.server.ts'
import type { ReceiptNeed } from './receipt.ts'

type Settings = {
	council: Pick<Council, 'name' | 'phone' | 'timeZone'>
	publicUrl: string
	translatorFor: (language: Language) => i18n
}

/** What a notice is about, read when it is sent and said in the language of the notice. */
export async function gatherFacts(
	db: Db,
	notice: Notice,
	settings: Settings,
): Promise<NoticeFacts> {
	const { council, publicUrl } = settings
	const { language, enquiryId, caseId, detail } = notice
	const receipt = enquiryId ? await findReceipt(db, enquiryId) : undefined
	const about = (receipt?.needs ?? []).filter((need) => !caseId || need.caseId === caseId)
	const previous =
		notice.kind === 'handed_over' && caseId
			? (await findHandOver(db, caseId, { until: notice.createdAt }))?.detail.previousDeadlineAt
			: undefined
	return {
		council: {
			name: textIn(council.name, language).text,
			phone: council.phone,
			url: publicUrl,
		},
		publicUrl,
		reference: receipt?.reference,
		needs: about.map((need) => sayNeed(need, { ...settings, language, previous })),
		leadName: receipt?.leadName,
		untilText:
			detail.until && momentText(new Date(detail.until), { language, timeZone: council.timeZone }),
	}
}

function sayNeed(
	need: ReceiptNeed,
	{
		council: { timeZone },
		translatorFor,
		language,
		previous,
	}: Settings & { language: Language; previous?: string },
): NoticeNeed {
	const t = translatorFor(language).getFixedT(language, 'triage')
	const { team, serviceName, placeName, reason, timescale, outcome } = need
	const [teamName, service] = [textIn(team.name, language).text, textIn(serviceName, language).text]
	const place = placeName && textIn(placeName, language).text
	const say = (deadlineAt: Date) =>
		deadlineText(t, { deadlineAt, timescale }, { language, timeZone })
	const counted = [timescaleText(t, timescale, language), provisionalText(t, timescale)]
	return {
		serviceName: service,
		teamName,
		teamPhone: team.phone ?? undefined,
		whyText: whyThisTeam(t, { reason, team: teamName, service, place }),
		deadlineText: say(need.deadlineAt),
		previousDeadlineText: previous && say(new Date(previous)),
		countedText: counted.filter(Boolean).join('. '),
		isSensitive: need.isSensitive,
		outcome: outcome ?? undefined,
	}
}

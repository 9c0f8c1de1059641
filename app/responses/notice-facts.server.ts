import { findConsultationById } from '#app/consultations/consultation.server.ts'
import { dayAndTime } from '#app/consultations/times-text.ts'
import type { Council } from '#app/front-door/council.ts'
import { textIn } from '#app/languages/language.ts'
import { pathIn } from '#app/languages/language-path.ts'
import type { Notice } from '#app/notices/notice.ts'
import type { NoticeFacts } from '#app/notices/notice-text.ts'
import type { Db } from '#db/client.server.ts'
import { findResponse } from './response.server.ts'

type Settings = { council: Pick<Council, 'name' | 'phone' | 'timeZone'>; publicUrl: string }

/** What a notice about a consultation or a response is about, read when it is sent. */
export async function gatherFacts(
	db: Db,
	notice: Notice,
	{ council, publicUrl }: Settings,
): Promise<NoticeFacts> {
	const { language, consultationId, responseId, detail } = notice
	const consultation = consultationId ? await findConsultationById(db, consultationId) : undefined
	const response = responseId ? await findResponse(db, responseId) : undefined
	const { timeZone, phone } = council
	return {
		council: { name: textIn(council.name, language).text, phone, url: publicUrl },
		publicUrl,
		needs: [],
		reference: response?.reference,
		consultation: consultation && {
			title: textIn(consultation.title, language).text,
			url: new URL(pathIn(language, `/consultations/${consultation.slug}`), publicUrl).href,
		},
		untilText: detail.until && dayAndTime(new Date(detail.until), language, timeZone),
	}
}

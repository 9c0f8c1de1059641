import { useTranslation } from 'react-i18next'
import { type Language, languageFor } from '#app/languages/language.ts'
import { phoneText } from '#app/notices/address.ts'
import type { Place } from '#app/places/place.ts'
import { formatPostcode } from '#app/places/postcode.ts'
import { answerRows } from '#app/questions/answer-summary.tsx'
import type { Definition } from '#app/questions/definition.ts'
import { LocalWords, OwnWords } from '#app/questions/local-words.tsx'
import type { Service } from '#app/services/service.ts'
import { SummaryList, type SummaryRow } from '#app/ui/summary-list.tsx'
import type { EnquiryDraft } from './enquiry-draft.ts'

type Props = {
	content: EnquiryDraft
	services: (Service & { definition: Definition })[]
	photos: { id: string; name: string }[]
	places: Place[]
	language: Language
}

/** All answers before they are sent, each with a link to the page where it can be changed. */
export function EnquirySummary(props: Props) {
	const { t } = useTranslation(['enquiries', 'questions'])
	const { content, services, places, language } = props
	const change = useChangeLink()
	return (
		<>
			<Section heading={t('check.enquiry')}>
				<SummaryList rows={useEnquiryRows(props)} />
			</Section>
			{services
				.filter(({ definition }) => definition.questions.length > 0)
				.map((service) => (
					<Section
						key={service.id}
						heading={<LocalWords text={service.name} language={language} />}
					>
						<SummaryList
							rows={answerRows(t, {
								definition: service.definition,
								answers: content.answers[service.id]?.answers ?? {},
								language,
								places,
								changeHref: `/ask/questions/${service.id}`,
							})}
						/>
					</Section>
				))}
			<Section heading={t('check.contact')}>
				<SummaryList rows={[...useContactRows(props), useAccessRow(props, change)]} />
			</Section>
		</>
	)
}

function Section({ heading, children }: { heading: React.ReactNode; children: React.ReactNode }) {
	return (
		<section className="app-check">
			<h2 className="govuk-heading-m">{heading}</h2>
			{children}
		</section>
	)
}

function useChangeLink() {
	const { t } = useTranslation('enquiries')
	return (href: string, what: string) => ({
		items: [{ href, text: t('check.change'), visuallyHiddenText: what }],
	})
}

function useEnquiryRows({ content, services, photos, places, language }: Props): SummaryRow[] {
	const { t } = useTranslation('enquiries')
	const change = useChangeLink()
	const names = services.map(({ id, name }) => (
		<li key={id}>
			<LocalWords text={name} language={language} />
		</li>
	))
	const rows: (SummaryRow | false)[] = [
		{
			key: { children: t('check.words') },
			value: { children: <OwnWords>{content.words}</OwnWords> },
			actions: change('/ask#words', t('check.words')),
		},
		{
			key: { children: t('check.needs', { count: services.length }) },
			value: { children: <ul className="govuk-list">{names}</ul> },
			actions: change('/ask/needs', t('check.needs', { count: services.length })),
		},
		{
			key: { children: t('check.place') },
			value: { children: <PlaceWords content={content} places={places} language={language} /> },
			actions: change('/ask/place', t('check.place')),
		},
		services.some(({ allowsPhotos }) => allowsPhotos) && {
			key: { children: t('check.photos') },
			value: {
				children:
					photos.length === 0
						? t('check.noPhotos')
						: photos.map(({ id, name }) => (
								<div key={id}>
									<bdi>{name}</bdi>
								</div>
							)),
			},
			actions: change('/ask/photos', t('check.photos')),
		},
	]
	return rows.filter((row) => row !== false)
}

/** Where it is about: what was said, and which place we took it for. */
export function PlaceWords({
	content: { place },
	places,
	language,
}: Pick<Props, 'content' | 'places' | 'language'>) {
	const { t } = useTranslation('enquiries')
	const found = places.find(({ id }) => id === place?.placeIds[0])
	const name = found && <LocalWords text={found.name} language={language} />
	if (place?.postcode)
		return (
			<>
				<bdi>{formatPostcode(place.postcode)}</bdi>
				<br />
				{name ?? t('check.outsideBorough')}
			</>
		)
	if (place?.address) return <OwnWords>{place.address}</OwnWords>
	return name ?? t('check.noPlace')
}

function useContactRows({ content: { contact } }: Props): SummaryRow[] {
	const { t } = useTranslation('enquiries')
	const change = useChangeLink()
	const row = (label: string, text: string, field: string): SummaryRow => ({
		key: { children: label },
		value: { children: <OwnWords>{text}</OwnWords> },
		actions: change(`/ask/contact#${field}`, label),
	})
	if (!contact) return []
	if (contact.isAnonymous)
		return [row(t('contact.name.label'), t('check.anonymous'), 'isAnonymous')]
	const { name, onBehalfOf, reachBy, email, phone, postalAddress, goodTime } = contact
	const reached = email ?? (phone && phoneText(phone)) ?? postalAddress
	return [
		row(t('contact.name.label'), name ?? '', 'name'),
		...(onBehalfOf ? [row(t('contact.onBehalfOf.label'), onBehalfOf, 'onBehalfOf')] : []),
		...(reachBy
			? [
					row(
						t('contact.reachBy.legend'),
						[t(`contact.reachBy.${reachBy}`), reached].filter(Boolean).join('\n'),
						'reachBy',
					),
				]
			: []),
		...(goodTime ? [row(t('contact.goodTime.label'), goodTime, 'goodTime')] : []),
		row(t('contact.language.label'), languageName(contact.language), 'language'),
	]
}

function languageName(code: string): string {
	return languageFor(code as Language).name
}

function useAccessRow(
	{ content: { access } }: Props,
	change: ReturnType<typeof useChangeLink>,
): SummaryRow {
	const { t } = useTranslation('enquiries')
	const needs = access?.needs.map((need) => <li key={need}>{t(`accessNeeds.${need}`)}</li>)
	return {
		key: { children: t('check.access') },
		value: {
			children: needs?.length ? (
				<>
					<ul className="govuk-list">{needs}</ul>
					{access?.other && <OwnWords>{access.other}</OwnWords>}
				</>
			) : (
				t('check.noAccess')
			),
		},
		actions: change('/ask/access', t('check.access')),
	}
}

import { useTranslation } from 'react-i18next'
import type { CaseView } from '#app/enquiries/case-view.server.ts'
import { textIn } from '#app/languages/language.ts'
import { isAboutEnquiry } from '#app/notices/notice.ts'
import { decidingPlaceId } from '#app/triage/triage.ts'
import { whyThisTeam } from '#app/triage/triage-text.ts'
import { Details } from '#app/ui/details.tsx'
import { Tag } from '#app/ui/tag.tsx'
import { teamName, type ViewProps } from './case-facts.tsx'
import { listText, momentText } from './case-text.ts'

type Decision = CaseView['decisions'][number]

/** Every decision about the team, the newest first: by which rule, from what, and what else fitted. */
export function CaseDecisions(props: ViewProps) {
	const { t } = useTranslation('staff-cases')
	const { decisions } = props.view
	return (
		<Details summary={t('triage.summary', { count: decisions.length })}>
			{decisions.toReversed().map((decision) => (
				<DecisionWords key={decision.id} decision={decision} {...props} />
			))}
		</Details>
	)
}

/** Names of places and of the case's service, for decisions. */
function useNames({ view, language }: ViewProps) {
	const { t } = useTranslation('staff-cases')
	const service = view.services.find(({ id }) => id === view.case.serviceId)
	const serviceName = service ? textIn(service.name, language).text : view.case.serviceId
	const placeName = (id: string) => {
		const place = view.places.find((one) => one.id === id)
		return place ? textIn(place.name, language).text : id
	}
	const scope = ({ serviceId, placeId }: { serviceId: string | null; placeId: string | null }) => {
		const slots = { service: serviceName, place: placeId ? placeName(placeId) : '' }
		if (serviceId === null) return t('triage.for.place', slots)
		return t(placeId === null ? 'triage.for.service' : 'triage.for.both', slots)
	}
	return { serviceName, placeName, scope }
}

function DecisionWords({ decision, ...props }: ViewProps & { decision: Decision }) {
	const { t } = useTranslation('staff-cases')
	const { t: tTriage } = useTranslation('triage')
	const { view, language, timeZone } = props
	const { serviceName, placeName, scope } = useNames(props)
	const { decidedAt, inputs, reason, ruleId } = decision
	const rule = inputs.considered?.rules.find(({ id }) => id === ruleId)
	const placeId = decidingPlaceId(decision)
	const why = {
		reason,
		team: teamName(view, decision.teamId, language),
		service: serviceName,
		place: placeId ? placeName(placeId) : undefined,
	}
	const places = listText(inputs.placeIds.map(placeName), language)
	return (
		<section>
			<p className="govuk-body">{whyThisTeam(tTriage, why)}</p>
			<p className="app-note">
				{t('triage.decided', { at: momentText(decidedAt, { language, timeZone }) })}.{' '}
				{rule ? t('triage.rule', { what: scope(rule) }) : t('triage.noRule')}.
			</p>
			<p className="govuk-body">{t('triage.inputs')}</p>
			<ul className="govuk-list govuk-list--bullet">
				<li>{t('triage.input.service', { service: serviceName })}</li>
				<li>{t(inputs.isUrgent ? 'triage.input.urgent' : 'triage.input.notUrgent')}</li>
				<li>{places ? t('triage.input.places', { places }) : t('triage.input.noPlace')}</li>
			</ul>
			{inputs.considered && <Rejected decision={decision} {...props} />}
		</section>
	)
}

function Rejected({ decision, ...props }: ViewProps & { decision: Decision }) {
	const { t } = useTranslation('staff-cases')
	const { scope } = useNames(props)
	const { rejected, inputs } = decision
	if (rejected.length === 0) return <p className="govuk-body">{t('triage.noneRejected')}</p>
	return (
		<>
			<p className="govuk-body">{t('triage.considered')}</p>
			<ul className="govuk-list govuk-list--bullet">
				{rejected.map(({ ruleId, teamId, because }) => {
					const rule = inputs.considered?.rules.find(({ id }) => id === ruleId)
					const team = teamName(props.view, teamId, props.language)
					const what = rule ? scope(rule) : ruleId
					return <li key={ruleId}>{t(`triage.rejected.${because}`, { team, what })}</li>
				})}
			</ul>
		</>
	)
}

/** What was sent, and whether it arrived. */
export function CaseNotices({ view, language, timeZone }: ViewProps) {
	const { t } = useTranslation('staff-cases')
	const { notices } = view
	if (notices.length === 0) return <p className="govuk-body">{t('notices.none')}</p>
	return (
		<Details
			summary={t('notices.summary', { count: notices.length })}
			open={notices.some(({ status }) => status === 'failed')}
		>
			<ul className="govuk-list govuk-list--spaced">
				{notices.map(({ id, kind, channel, status, failure, createdAt, sentAt }) => (
					<li key={id}>
						{t('notices.line', {
							kind: isAboutEnquiry(kind) ? t(`notices.kind.${kind}`) : '',
							channel: t(`notices.channel.${channel}`),
							at: momentText(sentAt ?? createdAt, { language, timeZone }),
						})}{' '}
						<Tag className={COLOURS[status]}>{t(`notices.status.${status}`)}</Tag>
						{failure && status !== 'sent' && <> {t(`notices.failure.${failure}`)}</>}
					</li>
				))}
			</ul>
		</Details>
	)
}

const COLOURS = { queued: 'govuk-tag--grey', sent: 'govuk-tag--green', failed: 'govuk-tag--red' }

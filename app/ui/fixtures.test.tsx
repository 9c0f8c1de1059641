import { readFileSync } from 'node:fs'
import type { ReactElement } from 'react'
import { expect, test } from 'vitest'
import { BackLink } from './back-link.tsx'
import { Button } from './button.tsx'
import { CharacterCount } from './character-count.tsx'
import { Checkboxes } from './checkboxes.tsx'
import { DateInput } from './date-input.tsx'
import { Details } from './details.tsx'
import { ErrorMessage } from './error-message.tsx'
import { ErrorSummary } from './error-summary.tsx'
import { ExitThisPage } from './exit-this-page.tsx'
import { Fieldset } from './fieldset.tsx'
import { FileUpload } from './file-upload.tsx'
import {
	buttonProps,
	cell,
	choice,
	chosenValue,
	common,
	dateItems,
	description,
	ENGLISH,
	errorProps,
	fieldProps,
	fieldsetProps,
	groupProps,
	link,
	markup,
	type Options,
	option,
	pageItem,
	panelAction,
	part,
	pick,
	raw,
	step,
	summaryCard,
	summaryRow,
	text,
} from './fixtures.test-support.tsx'
import { Hint } from './hint.tsx'
import { Input } from './input.tsx'
import { InsetText } from './inset-text.tsx'
import { Label } from './label.tsx'
import { spelling } from './markup.test-support.ts'
import { NotificationBanner } from './notification-banner.tsx'
import { Pagination } from './pagination.tsx'
import { Panel } from './panel.tsx'
import { PasswordInput } from './password-input.tsx'
import { Radios } from './radios.tsx'
import { Select } from './select.tsx'
import { SkipLink } from './skip-link.tsx'
import { SummaryList } from './summary-list.tsx'
import { Table } from './table.tsx'
import { Tag } from './tag.tsx'
import { Textarea } from './textarea.tsx'
import { WarningText } from './warning-text.tsx'

/** Examples that we do not match, each with the reason. */
const LEFT_OUT: Record<string, string> = {
	...reason('the drop zone: without JavaScript it is nothing, and our pages have their own', [
		'file-upload: enhanced',
		'file-upload: enhanced, with error message and hint',
		'file-upload: enhanced, multiple files',
		'file-upload: enhanced, custom wrapper classes and attributes',
		'file-upload: translated',
	]),
	...reason('an error marked by a class of the part: we have isInError', [
		'date-input: with error on single field using classes',
		'date-input: with error on single item using classes',
	]),
	...reason('white space between the actions, which lie in a flex box and do not show it', [
		'panel: interruption, button link',
	]),
}

function reason(why: string, ids: string[]) {
	return Object.fromEntries(ids.map((id) => [id, why]))
}

const COMPONENTS: Record<string, (options: Options) => ReactElement> = {
	'back-link': (o) => (
		<BackLink href={o.href || '#'} {...common(o)}>
			{text(o) ?? 'Back'}
		</BackLink>
	),
	button: (o) => <Button {...buttonProps(o)} />,
	'character-count': (o) => (
		<CharacterCount
			{...fieldProps(o)}
			{...pick(o, 'rows', 'maxlength', 'maxwords', 'threshold', 'countType')}
			textareaDescription={description(o)}
			countMessage={part(o.countMessage)}
			charactersUnderLimit={o.charactersUnderLimitText}
			charactersAtLimit={o.charactersAtLimitText}
			charactersOverLimit={o.charactersOverLimitText}
			wordsUnderLimit={o.wordsUnderLimitText}
			wordsAtLimit={o.wordsAtLimitText}
			wordsOverLimit={o.wordsOverLimitText}
		/>
	),
	checkboxes: (o) => (
		<Checkboxes {...groupProps(o)} defaultValues={o.values} items={o.items.map(choice)} />
	),
	'date-input': (o) => (
		<DateInput {...groupProps(o)} id={o.id} namePrefix={o.namePrefix} items={dateItems(o)} />
	),
	details: (o) => (
		<Details summary={text(o, 'summaryText', 'summaryHtml')} open={o.open} {...common(o)}>
			{text(o)}
		</Details>
	),
	'error-message': (o) => <ErrorMessage {...errorProps(o)} />,
	'error-summary': (o) => (
		<ErrorSummary
			title={text(o, 'titleText', 'titleHtml')}
			errors={o.errorList?.map((item: Options) => ({ text: text(item), ...link(item) }))}
			disableAutoFocus={o.disableAutoFocus}
			{...common(o)}
		>
			{text(o, 'descriptionText', 'descriptionHtml')}
		</ErrorSummary>
	),
	'exit-this-page': (o) => (
		<ExitThisPage
			redirectUrl={o.redirectUrl ?? 'https://www.bbc.co.uk/weather'}
			activated={o.activatedText}
			timedOut={o.timedOutText}
			pressTwoMoreTimes={o.pressTwoMoreTimesText}
			pressOneMoreTime={o.pressOneMoreTimeText}
			{...common(o)}
		>
			{text(o) ?? raw('<span class="govuk-visually-hidden">Emergency</span> Exit this page')}
		</ExitThisPage>
	),
	fieldset: (o) => (
		<Fieldset {...fieldsetProps(o)} role={o.role}>
			{text(o)}
		</Fieldset>
	),
	'file-upload': (o) => (
		<FileUpload {...fieldProps({ ...o, value: undefined })} multiple={o.multiple} />
	),
	hint: (o) => <Hint {...part(o)} />,
	input: (o) => (
		<Input
			{...fieldProps(o)}
			{...pick(o, 'type', 'pattern')}
			inputMode={o.inputmode}
			autoCapitalize={o.autocapitalize}
			prefix={part(o.prefix)}
			suffix={part(o.suffix)}
			inputWrapper={part(o.inputWrapper)}
		/>
	),
	'inset-text': (o) => <InsetText {...part(o)} />,
	label: (o) => <Label {...part(o)} htmlFor={o.for} />,
	'notification-banner': (o) => (
		<NotificationBanner
			title={
				text(o, 'titleText', 'titleHtml') ??
				(o.type === 'success' ? ENGLISH.success : ENGLISH.important)
			}
			{...pick(o, 'type', 'titleId', 'titleHeadingLevel', 'role', 'disableAutoFocus')}
			{...common(o)}
		>
			{text(o)}
		</NotificationBanner>
	),
	pagination: (o) => (
		<Pagination
			landmarkLabel={o.landmarkLabel ?? 'Pagination'}
			previous={step(o.previous, 'Previous<span class="govuk-visually-hidden"> page</span>')}
			next={step(o.next, 'Next<span class="govuk-visually-hidden"> page</span>')}
			items={o.items?.map(pageItem)}
			{...common(o)}
		/>
	),
	panel: (o) => (
		<Panel
			title={text(o, 'titleText', 'titleHtml')}
			headingLevel={o.headingLevel}
			{...common({ ...o, classes: o.classes?.replace(/govuk-panel--interruption ?/, '') })}
			isInterruption={o.classes?.includes('govuk-panel--interruption')}
			actions={o.actions && { ...common(o.actions), items: o.actions.items?.map(panelAction) }}
		>
			{text(o)}
		</Panel>
	),
	'password-input': (o) => (
		<PasswordInput
			{...fieldProps(o)}
			showPassword={o.showPasswordText ?? 'Show'}
			showPasswordAriaLabel={o.showPasswordAriaLabelText ?? 'Show password'}
			hidePassword={o.hidePasswordText}
			hidePasswordAriaLabel={o.hidePasswordAriaLabelText}
			passwordShownAnnouncement={o.passwordShownAnnouncementText}
			passwordHiddenAnnouncement={o.passwordHiddenAnnouncementText}
		/>
	),
	radios: (o) => <Radios {...groupProps(o)} defaultValue={o.value} items={o.items.map(choice)} />,
	select: (o) => {
		const items = (o.items ?? []).map(option)
		return <Select {...fieldProps(o)} defaultValue={chosenValue(o)} items={items} />
	},
	'skip-link': (o) => (
		<SkipLink href={o.href || '#content'} {...common(o)}>
			{text(o)}
		</SkipLink>
	),
	'summary-list': (o) => (
		<SummaryList {...common(o)} rows={o.rows.map(summaryRow)} card={summaryCard(o.card)} />
	),
	table: (o) => (
		<Table
			{...pick(o, 'caption', 'firstCellIsHeader')}
			{...common(o)}
			captionClassName={o.captionClasses}
			head={o.head?.map(cell)}
			rows={o.rows.map((row: Options[] | null) => row?.map?.(cell))}
		/>
	),
	tag: (o) => <Tag {...part(o)} />,
	textarea: (o) => <Textarea {...fieldProps(o)} rows={o.rows} />,
	'warning-text': (o) => (
		<WarningText iconFallbackText={o.iconFallbackText || ENGLISH.warning} {...common(o)}>
			{text(o)}
		</WarningText>
	),
}

type Fixture = { name: string; options: Options; html: string }

const EXAMPLES = Object.keys(COMPONENTS).flatMap((component) => {
	const folder = `node_modules/govuk-frontend/dist/govuk/components/${component}`
	const { fixtures } = JSON.parse(readFileSync(`${folder}/fixtures.json`, 'utf8'))
	return fixtures.map((fixture: Fixture) => ({
		component,
		...fixture,
		id: `${component}: ${fixture.name}`,
	}))
}) as (Fixture & { component: string; id: string })[]

test.for(EXAMPLES)('$id', ({ component, id, options, html }) => {
	const ours = () => spelling(markup(COMPONENTS[component]?.(options) ?? null))
	if (LEFT_OUT[id]) expect(ours(), 'no longer to be left out').not.toBe(spelling(html))
	else expect(ours()).toBe(spelling(html))
})

test('every example that is left out is still there', () => {
	expect(Object.keys(LEFT_OUT).filter((id) => !EXAMPLES.some((e) => e.id === id))).toEqual([])
})

test('one spelling for markup that means the same, and only for that', () => {
	expect(spelling('<p id=a>'.replace('a', '"a"'))).toBe('<p id="a">')
	expect(spelling('<p b="1" a>\n x  <b>y</b>\n</p>')).toBe(spelling('<p a="" b="1">x <b>y</b></p>'))
	expect(spelling('<p>x<b>y</b></p>')).not.toBe(spelling('<p>x <b>y</b></p>'))
	expect(spelling('<p>&lt;b&gt;</p>')).not.toBe(spelling('<p><b></p>'))
	expect(spelling("<p>it's</p>")).toBe(spelling('<p>it&#x27;s</p>'))
	expect(spelling('<p class="a b"></p>')).not.toBe(spelling('<p class="b a"></p>'))
})

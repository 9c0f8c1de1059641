import { useTranslation } from 'react-i18next'
import type { Language } from '#app/languages/language.ts'
import { characterCountTexts } from '#app/questions/texts.ts'
import { Button } from '#app/ui/button.tsx'
import { CharacterCount } from '#app/ui/character-count.tsx'
import { Input } from '#app/ui/input.tsx'
import { questionLengthMax } from './public-forms.ts'

type AskProps = {
	language: Language
	values?: Record<string, string>
	errors: { href: string; text: string }[]
}

/** A question for the council to answer in public. */
export function AskForm({ language, values, errors }: AskProps) {
	const { t } = useTranslation(['consultations', 'questions'])
	const errorOf = (field: string) => {
		const error = errors.find(({ href }) => href === `#${field}`)
		return error && { children: error.text, visuallyHiddenText: t('errorPrefix') }
	}
	return (
		<form method="post" noValidate>
			<h2 className="govuk-heading-m">{t('asked.askHeading')}</h2>
			<CharacterCount
				{...characterCountTexts(t, questionLengthMax, language)}
				id="words"
				name="words"
				rows={5}
				dir="auto"
				label={{ children: t('asked.words') }}
				hint={{ children: t('asked.wordsHint') }}
				defaultValue={values?.words}
				errorMessage={errorOf('words')}
			/>
			<Input
				id="email"
				name="email"
				type="email"
				autoComplete="email"
				spellCheck={false}
				dir="ltr"
				label={{ children: t('asked.email') }}
				hint={{ children: t('asked.emailHint') }}
				defaultValue={values?.email}
				errorMessage={errorOf('email')}
			/>
			<Button>{t('asked.send')}</Button>
		</form>
	)
}

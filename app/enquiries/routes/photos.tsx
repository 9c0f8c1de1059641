import { useTranslation } from 'react-i18next'
import { data, redirect } from 'react-router'
import { keepPhoto, listPhotos, removePhoto } from '#app/files/photo.server.ts'
import { PHOTO_TYPES, type PhotoRefusal, photoSizeMaxBytes } from '#app/files/photo.ts'
import { Button } from '#app/ui/button.tsx'
import { FileUpload } from '#app/ui/file-upload.tsx'
import { usePath } from '#app/ui/link.tsx'
import type { RouteHandle } from '#app/web/access.ts'
import { dbContext, draftContext, nowContext } from '#app/web/context.ts'
import { readFormWithFiles } from '#app/web/form.server.ts'
import { Page } from '#app/web/page.tsx'
import { photosMax } from '../enquiry.ts'
import type { Route } from './+types/photos.ts'
import { keepTyped, readStep, saveStep } from './step.server.ts'

export const handle = { access: 'draft' } satisfies RouteHandle
const step = { name: 'photos' } as const

export async function loader({ context }: Route.LoaderArgs) {
	const { frame } = await readStep(context, step)
	const photos = await listPhotos(context.get(dbContext), { draftId: context.get(draftContext).id })
	return { photos, frame }
}

export async function action({ request, context }: Route.ActionArgs) {
	const [db, now] = [context.get(dbContext), context.get(nowContext)]
	const { id: draftId } = context.get(draftContext)
	const refusals: { name: string; code: PhotoRefusal }[] = []
	let added = 0
	const limits = { filesMax: photosMax + 1, fileSizeMaxBytes: photoSizeMaxBytes }
	const { form, refused } = await readFormWithFiles(request, limits, async (upload) => {
		// A field that was left empty arrives as a file without a name.
		if (upload.name === '' && upload.size === 0) return
		const photo = { draftId, name: upload.name, bytes: await upload.bytes() }
		const kept = await keepPhoto(db, photo, { photosMax, now })
		if (kept.ok) added++
		else if (kept.code === 'draftGone') throw redirect('/ask/sent')
		else refusals.push({ name: upload.name, code: kept.code })
	})
	refusals.push(...refused)
	await keepTyped(context, step, form)
	const removed = form.get('remove')
	if (typeof removed === 'string') await removePhoto(db, removed, { draftId })
	const isLeaving = form.has('continue') && refusals.length === 0
	if (isLeaving) return saveStep(context, step, (before) => ({ ...before, arePhotosDone: true }))
	const photos = await listPhotos(db, { draftId })
	return data({ photos, refusals, added }, { status: refusals.length > 0 ? 400 : 200 })
}

export default function Photos({ loaderData, actionData }: Route.ComponentProps) {
	const { t } = useTranslation('enquiries')
	const path = usePath()
	const { photos, refusals, added } = { refusals: [], added: 0, ...loaderData, ...actionData }
	const texts = refusals.map(({ name, code }) =>
		t(`errors.photos.${code}`, { name, count: photosMax }),
	)
	const errors = [...new Set(texts)].map((text) => ({ href: '#photos', text }))
	return (
		<Page title={t('photos.heading')} {...loaderData.frame} errors={errors} formId="page-form">
			<h1 className="govuk-heading-l">{t('photos.heading')}</h1>
			<p className="govuk-body">{t('photos.why', { count: photosMax })}</p>
			<form method="post" id="page-form" encType="multipart/form-data" noValidate>
				{added > 0 && <p role="status">{t('photos.added', { count: added })}</p>}
				{photos.length > 0 && (
					<ul className="app-photos">
						{photos.map(({ id, name, width, height }) => (
							<li key={id}>
								<img src={path(`/ask/photos/${id}`)} alt={name} width={width} height={height} />
								<bdi>{name}</bdi>
								<Button name="remove" value={id} className="govuk-button--secondary">
									{t('photos.remove')} <span className="govuk-visually-hidden">{name}</span>
								</Button>
							</li>
						))}
					</ul>
				)}
				{photos.length < photosMax && (
					<FileUpload
						id="photos"
						name="photos"
						multiple
						accept={PHOTO_TYPES.join(',')}
						label={{ children: t('photos.label') }}
						hint={{ children: t('photos.hint') }}
						errorMessage={
							errors[0]
								? { children: errors[0].text, visuallyHiddenText: t('errorPrefix') }
								: undefined
						}
					/>
				)}
				<div className="govuk-button-group">
					<Button name="continue" value="yes">
						{t('continue')}
					</Button>
					{photos.length < photosMax && (
						<Button name="upload" value="yes" className="govuk-button--secondary">
							{t('photos.add')}
						</Button>
					)}
				</div>
			</form>
		</Page>
	)
}

import type { ReactNode } from 'react'
import { classNames } from '#app/ui/attributes.ts'
import { usePath } from '#app/ui/link.tsx'
import type { DrawnPlace, PlaceDrawing } from './place-drawing.ts'
import { labelLeading, labelSize } from './place-label.ts'

/**
 * The borough as a picture whose parts lead to the places' pages. A list of the same links stands
 * beside it wherever it is used. It is never mirrored: north is up and east is right.
 */
export function BoroughMap({
	drawing,
	hrefFor,
	label,
}: {
	drawing: PlaceDrawing
	hrefFor: (placeId: string) => string
	label: string
}) {
	const path = usePath()
	return (
		<figure className="app-map" aria-label={label}>
			<Sheet drawing={drawing}>
				{drawing.places.map((place) => (
					<a
						href={path(hrefFor(place.id))}
						aria-label={place.name}
						lang={place.lang}
						key={place.id}
					>
						<Outline place={place} />
					</a>
				))}
				<Labels places={drawing.places} />
			</Sheet>
		</figure>
	)
}

/** One place amid its neighbours: a picture only, for the page says all of it in words. */
export function PlaceMap({
	drawing,
	placeId,
	label,
}: {
	drawing: PlaceDrawing
	placeId: string
	label: string
}) {
	return (
		<figure className="app-map app-map--place">
			<Sheet drawing={drawing} label={label}>
				{/* A picture within the picture is cut off at its edges, where the neighbours go on. */}
				<svg aria-hidden="true">
					{drawing.places.map((place) => (
						<Outline place={place} isCurrent={place.id === placeId} key={place.id} />
					))}
					<Labels places={drawing.places} currentId={placeId} />
				</svg>
			</Sheet>
		</figure>
	)
}

function Sheet({
	drawing: { width, height },
	label,
	children,
}: {
	drawing: PlaceDrawing
	label?: string
	children: ReactNode
}) {
	const role = label === undefined ? {} : { role: 'img', 'aria-label': label }
	return (
		// biome-ignore lint/a11y/noSvgWithoutTitle: a map of links is named by its figure; its links have names.
		<svg className="app-map__picture" viewBox={`0 0 ${width} ${height}`} {...role}>
			{children}
		</svg>
	)
}

function Outline({
	place: { name, isInset, path },
	isCurrent,
}: {
	place: DrawnPlace
	isCurrent?: boolean
}) {
	const names = classNames(
		'app-map__place',
		isInset && 'app-map__place--inner',
		isCurrent && 'app-map__place--current',
	)
	return (
		<path className={names} d={path}>
			<title>{name}</title>
		</path>
	)
}

/** Above all outlines; whoever hears the page has the names from the links or the page. */
function Labels({ places, currentId }: { places: DrawnPlace[]; currentId?: string }) {
	return (
		// biome-ignore lint/a11y/noAriaHiddenOnFocusable: nothing in it takes the focus.
		<g aria-hidden="true" textAnchor="middle" fontSize={labelSize}>
			{places.map(
				({ id, label, lang }) =>
					label && (
						<text
							className={classNames(
								'app-map__label',
								id === currentId && 'app-map__label--current',
							)}
							y={label.y}
							lang={lang}
							key={id}
						>
							{label.lines.map((line, index) => (
								<tspan x={label.x} dy={index === 0 ? undefined : labelLeading} key={line}>
									{line}
								</tspan>
							))}
						</text>
					),
			)}
		</g>
	)
}

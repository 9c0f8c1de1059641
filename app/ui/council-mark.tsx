/** An open door under an arch; a council puts its own mark in its place. */
export function CouncilMark() {
	return (
		<svg
			className="app-mark"
			xmlns="http://www.w3.org/2000/svg"
			viewBox="0 0 48 48"
			width="48"
			height="48"
			aria-hidden="true"
			focusable="false"
		>
			<path
				className="app-mark__ground"
				d="M24 1C12.4 1 3 10.4 3 22v25h42V22C45 10.4 35.6 1 24 1Z"
			/>
			<path
				className="app-mark__light"
				d="M24 9c-7.2 0-13 5.8-13 13v25h26V22c0-7.2-5.8-13-13-13Z"
			/>
			<path className="app-mark__door" d="M11 47V22c0-6.7 5-12.2 11.5-12.9V47Z" />
			<path className="app-mark__path" d="M27 47 31.5 29h1L37 47Z" />
			<circle className="app-mark__handle" cx="18.5" cy="31" r="1.8" />
		</svg>
	)
}

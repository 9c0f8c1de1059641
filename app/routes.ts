import { index, prefix, type RouteConfig, route } from '@react-router/dev/routes'

export default [
	index('front-door/routes/home.tsx'),

	...prefix('ask', [
		index('enquiries/routes/ask.tsx'),
		route('needs', 'enquiries/routes/needs.tsx'),
		route('elsewhere', 'enquiries/routes/elsewhere.tsx'),
		route('place', 'enquiries/routes/place.tsx'),
		route('boundary', 'enquiries/routes/boundary.tsx'),
		route('questions/:serviceId', 'enquiries/routes/questions.tsx'),
		route('photos', 'enquiries/routes/photos.tsx'),
		route('photos/:photoId', 'enquiries/routes/draft-photo.ts'),
		route('contact', 'enquiries/routes/contact.tsx'),
		route('access', 'enquiries/routes/access.tsx'),
		route('check', 'enquiries/routes/check.tsx'),
		route('sent', 'enquiries/routes/sent.tsx'),
		route('save', 'enquiries/routes/save.tsx'),
	]),
	route('resume/:token', 'enquiries/routes/resume.tsx'),

	...prefix('follow', [
		index('enquiries/routes/follow.tsx'),
		route('code', 'enquiries/routes/follow-code.tsx'),
		route('link/:token', 'enquiries/routes/follow-link.tsx'),
		route('leaving', 'enquiries/routes/follow-leaving.ts'),
		...prefix('enquiry', [
			index('enquiries/routes/follow-enquiry.tsx'),
			route('messages', 'enquiries/routes/follow-message.tsx'),
			route('withdrawal', 'enquiries/routes/follow-withdrawal.tsx'),
			route('ease', 'enquiries/routes/follow-ease.tsx'),
			route('photos/:photoId', 'enquiries/routes/follow-photo.ts'),
		]),
	]),

	route('places', 'places/routes/places.tsx'),
	route('places/:placeId', 'places/routes/place.tsx'),
	route('how-we-are-doing', 'indicators/routes/how-we-are-doing.tsx'),
	route('api/indicators', 'indicators/routes/api-indicators.ts'),

	route('accessibility', 'front-door/routes/accessibility.tsx'),
	route('privacy', 'front-door/routes/privacy.tsx'),
	route('cookies', 'front-door/routes/cookies.tsx'),

	...prefix('staff', [
		route('services', 'services/routes/staff-services.tsx'),
		route('services/new', 'services/routes/staff-service-new.tsx'),
		route('services/:serviceId', 'services/routes/staff-service.tsx'),
		route('places', 'places/routes/staff-places.tsx'),
		route('places/:placeId', 'places/routes/staff-place.tsx'),
		route('closure-days', 'triage/routes/staff-closure-days.tsx'),
		route('closure-days/:date/removal', 'triage/routes/staff-closure-day-removal.ts'),
	]),
] satisfies RouteConfig

/** Where the public API answers. It reads no cookie, so what guards the console's own calls does not hold here. */
export const publicApi = '/api/public/v1/'

export const isPublicApi = (url: string): boolean => url.startsWith(publicApi)

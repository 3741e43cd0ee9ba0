/** How long whoever said «Không phải tôi» may still change their mind by the same link, in ms. */
export const secondThoughts = 24 * 60 * 60_000;

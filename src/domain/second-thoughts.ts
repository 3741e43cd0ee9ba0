/** How long whoever said «Không phải tôi» may still change their mind by the same link, in ms. */
export const secondThoughts = 24 * 60 * 60_000;

/** How long a typist may take back what somebody of another name took over, in ms; the typed name is kept as long. */
export const takeBackWindow = 7 * 24 * 60 * 60_000;

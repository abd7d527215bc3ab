package io.slomix.model.scoring;

/**
 * Where a round belongs.
 *
 * @param fingerprint its key
 * @param matchId identity of its match, null when it is part of none
 * @param sessionKey key of its gaming session, null when it is part of none
 */
public record RoundPlace(String fingerprint, String matchId, String sessionKey) {}

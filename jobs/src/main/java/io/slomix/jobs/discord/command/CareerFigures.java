package io.slomix.jobs.discord.command;

/** Sums of a player over all rounds that count. */
record CareerFigures(
    String guid,
    String name,
    long rounds,
    long kills,
    long deaths,
    long headshotKills,
    long hits,
    long shots,
    long damageGiven,
    long teamDamageGiven,
    long gibs,
    long revivesGiven,
    long killAssists,
    long objectives,
    long multikills,
    long grenadeKills,
    long playedSeconds,
    String firstSeen,
    String lastSeen) {}

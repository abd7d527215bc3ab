package io.slomix.model.endstats.rule;

import static io.slomix.model.endstats.Award.Category.COMBAT;
import static io.slomix.model.endstats.Award.Category.DEATHS;
import static io.slomix.model.endstats.Award.Category.OBJECTIVES;
import static io.slomix.model.endstats.Award.Category.SKILLS;
import static io.slomix.model.endstats.Award.Category.TEAMWORK;
import static io.slomix.model.endstats.Award.Category.TIMING;
import static io.slomix.model.endstats.Award.Category.WEAPONS;
import static io.slomix.model.endstats.Award.Scope.MAP;
import static io.slomix.model.endstats.Award.Scope.ROUND;
import static io.slomix.model.endstats.Award.Unit.COUNT;
import static io.slomix.model.endstats.Award.Unit.NONE;
import static io.slomix.model.endstats.Award.Unit.RATIO;

import io.slomix.model.endstats.Award.Category;
import io.slomix.model.endstats.Award.Scope;
import io.slomix.model.endstats.Award.Unit;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The awards that the server script knows (consumers 2.2, 2.4).
 *
 * <p>Its unit is that of a value without one; a spree counts kills but a sum of sprees says
 * nothing, so it has none. Its scope is that of the file of a round 2: what the engine counts
 * continues over both rounds, what the script counts begins anew.
 */
public enum KnownAward {
  DAMAGE_GIVEN("Most damage given", COMBAT, COUNT, MAP),
  DAMAGE_RECEIVED("Most damage received", COMBAT, COUNT, MAP),
  KILLS_PER_MINUTE("Most kills per minute", COMBAT, RATIO, MAP),
  DAMAGE_PER_MINUTE("Most damage per minute", COMBAT, RATIO, MAP),
  KILL_DEATH_RATIO("Best K/D ratio", COMBAT, RATIO, MAP),
  MEATSHIELD("Tank/Meatshield (Refuses to die)", COMBAT, RATIO, MAP),
  MOST_DEATHS("Most deaths", DEATHS, COUNT, MAP),
  SELFKILLS("Most selfkills", DEATHS, COUNT, MAP),
  TEAMKILLS("Most teamkills", DEATHS, COUNT, MAP),
  DEATH_SPREE("Longest death spree", DEATHS, NONE, ROUND),
  PANZER_DEATHS("Most panzer deaths", DEATHS, COUNT, ROUND),
  MORTAR_DEATHS("Most mortar deaths", DEATHS, COUNT, ROUND),
  MG42_DEATHS("Most MG42 deaths", DEATHS, COUNT, ROUND),
  MORTARMAGNET("Mortarmagnet", DEATHS, COUNT, ROUND),
  HEADSHOT_KILLS("Most headshot kills", SKILLS, COUNT, ROUND),
  HEADSHOTS("Most headshots", SKILLS, COUNT, MAP),
  LIGHT_ACCURACY("Highest light weapons accuracy", SKILLS, RATIO, MAP),
  HEADSHOT_ACCURACY("Highest headshot accuracy", SKILLS, RATIO, MAP),
  LIGHT_KILLS("Most light weapon kills", SKILLS, COUNT, ROUND),
  PISTOL_KILLS("Most pistol kills", SKILLS, COUNT, ROUND),
  RIFLE_KILLS("Most rifle kills", SKILLS, COUNT, ROUND),
  SNIPER_KILLS("Most sniper kills", SKILLS, COUNT, ROUND),
  KNIFE_KILLS("Most knife kills", SKILLS, COUNT, ROUND),
  KILLING_SPREE("Longest killing spree", SKILLS, NONE, ROUND),
  MULTIKILLS("Most multikills", SKILLS, COUNT, ROUND),
  DOUBLEKILLS("Most doublekills", SKILLS, COUNT, ROUND),
  QUICKEST_MULTIKILL("Quickest multikill w/ light weapons", SKILLS, NONE, ROUND),
  BULLETS("Most bullets fired", SKILLS, COUNT, MAP),
  GRENADE_KILLS("Most grenade kills", WEAPONS, COUNT, ROUND),
  PANZER_KILLS("Most panzer kills", WEAPONS, COUNT, ROUND),
  MORTAR_KILLS("Most mortar kills", WEAPONS, COUNT, ROUND),
  MINE_KILLS("Most mine kills", WEAPONS, COUNT, ROUND),
  AIR_SUPPORT_KILLS("Most air support kills", WEAPONS, COUNT, ROUND),
  RIFLENADE_KILLS("Most riflenade kills", WEAPONS, COUNT, ROUND),
  FARTHEST_RIFLENADE("Farthest riflenade kill", WEAPONS, NONE, ROUND),
  MG42_KILLS("Most MG42 kills", WEAPONS, COUNT, ROUND),
  REVIVES("Most revives", TEAMWORK, COUNT, ROUND),
  REVIVED("Most revived", TEAMWORK, COUNT, ROUND),
  KILL_ASSISTS("Most kill assists", TEAMWORK, COUNT, ROUND),
  KILLSTEALS("Most killsteals", TEAMWORK, COUNT, ROUND),
  TEAM_DAMAGE_GIVEN("Most team damage given", TEAMWORK, COUNT, MAP),
  TEAM_DAMAGE_RECEIVED("Most team damage received", TEAMWORK, COUNT, MAP),
  DYNAMITES_PLANTED("Most dynamites planted", OBJECTIVES, COUNT, ROUND),
  DYNAMITES_DEFUSED("Most dynamites defused", OBJECTIVES, COUNT, ROUND),
  OBJECTIVES_STOLEN("Most objectives stolen", OBJECTIVES, COUNT, ROUND),
  OBJECTIVES_RETURNED("Most objectives returned", OBJECTIVES, COUNT, ROUND),
  CORPSE_GIBS("Most corpse gibs", OBJECTIVES, COUNT, MAP),
  USEFUL_KILLS("Most useful kills (>Half respawn time left)", TIMING, COUNT, ROUND),
  USELESS_KILLS("Most useless kills", TIMING, COUNT, ROUND),
  FULL_RESPAWN("Full respawn king", TIMING, NONE, ROUND),
  PLAYTIME_DENIED("Most playtime denied", TIMING, COUNT, ROUND),
  LEAST_TIME_DEAD("Least time dead (What spawn?)", TIMING, NONE, ROUND);

  private static final List<KnownAward> LONGEST_LABEL_FIRST =
      Arrays.stream(values())
          .sorted(Comparator.comparingInt((KnownAward award) -> -award.label.length()))
          .toList();

  private final String label;
  private final Category category;
  private final Unit unit;
  private final Scope scopeInRoundTwo;

  KnownAward(String label, Category category, Unit unit, Scope scopeInRoundTwo) {
    this.label = label;
    this.category = category;
    this.unit = unit;
    this.scopeInRoundTwo = scopeInRoundTwo;
  }

  /** The award whose label the text is or, for a decorated one, begins with. */
  public static Optional<KnownAward> of(String text) {
    return LONGEST_LABEL_FIRST.stream().filter(award -> text.startsWith(award.label)).findFirst();
  }

  /** The award's own name. */
  public String label() {
    return label;
  }

  /** Where it is shown. */
  public Category category() {
    return category;
  }

  /** What a value without a unit of its own counts. */
  public Unit unit() {
    return unit;
  }

  /** What the number covers in the file of that round. */
  public Scope scope(int roundNumber) {
    return roundNumber == 1 ? ROUND : scopeInRoundTwo;
  }
}

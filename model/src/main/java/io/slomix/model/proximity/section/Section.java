package io.slomix.model.proximity.section;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The sections of a capture, in the order of the newest writer, with their columns (proximity-file
 * 1.5, 1.6). The last column of the first two is a list that has a reader of its own.
 */
public enum Section {
  ENGAGEMENTS(
      "engagement_tracking",
      """
      engagement_id:number start_ms:time end_ms:time duration_ms:time
      target_guid:guid target_name:name target_team:team outcome:outcome total_damage:damage
      killer_guid:guid killer_name:name attacker_count:count crossfire:flag
      crossfire_delay_ms:optional_time crossfire_guids:guids
      start_x:position start_y:position start_z:position
      end_x:position end_y:position end_z:position distance:decimal
      """),
  PLAYER_TRACKS(
      null,
      """
      guid:guid name:name team:team class:text spawn_ms:time death_ms:optional_time
      first_move_ms:optional_time death_type:outcome sample_count:count
      """),
  KILL_HEATMAP(
      "heatmap_generation", "grid_x:point grid_y:point axis_kills:count allies_kills:count"),
  MOVEMENT_HEATMAP(
      "heatmap_generation",
      "grid_x:point grid_y:point traversals:count combats:count escapes:count"),
  OBJECTIVE_FOCUS(
      null,
      """
      guid:guid name:name team:team objective:text avg_distance:decimal
      within_radius_ms:time sample_count:count
      """),
  REACTION_METRICS(
      "reaction_tracking",
      """
      engagement_id:number target_guid:guid target_name:name target_team:team target_class:text
      outcome:outcome attacker_count:count return_fire_ms:optional_time
      dodge_reaction_ms:optional_time support_reaction_ms:optional_time
      start_ms:time end_ms:time duration_ms:time
      """),
  SPAWN_TIMING(
      "spawn_timing",
      10,
      """
      killer_guid:guid killer_name:name killer_team:team
      victim_guid:guid victim_name:name victim_team:team kill_ms:time
      enemy_spawn_interval_ms:time time_to_next_spawn_ms:time spawn_timing_score:decimal
      killer_reinforcement_seconds:decimal victim_reinforcement_seconds:decimal
      """),
  TEAM_COHESION(
      "team_cohesion",
      """
      at_ms:time team:team alive_count:count centroid_x:position centroid_y:position
      dispersion:decimal max_spread:decimal straggler_count:count buddy_guids:guids
      buddy_distance:decimal
      """),
  CROSSFIRE_OPPORTUNITIES(
      "crossfire_opportunities",
      """
      at_ms:time target_guid:guid target_name:name target_team:team teammate1_guid:guid
      teammate2_guid:guid angle_degrees:decimal executed:flag damage_within_window:damage
      """),
  FOCUS_FIRE(
      "focus_fire",
      """
      engagement_id:number target_guid:guid target_name:name attacker_count:count
      attacker_guids:guids total_damage:damage duration_ms:time focus_score:decimal
      """),
  TEAM_PUSHES(
      "team_push_detection",
      """
      start_ms:time end_ms:time team:team avg_speed:speed direction_x:decimal
      direction_y:decimal alignment:decimal push_quality:decimal participant_count:count
      toward_objective:text
      """),
  TRADE_KILLS(
      "trade_kills",
      """
      original_kill_ms:time traded_kill_ms:time delta_ms:time
      original_victim_guid:guid original_victim_name:name
      original_killer_guid:guid original_killer_name:name trader_guid:guid trader_name:name
      """),
  REVIVES(
      null,
      """
      at_ms:time medic_guid:guid medic_name:name revived_guid:guid revived_name:name
      x:position y:position z:position distance_to_enemy:decimal nearest_enemy_guid:guid
      under_fire:flag
      """),
  WEAPON_ACCURACY(
      null,
      """
      guid:guid name:name team:team weapon:number shots:number hits:number kills:number
      headshots:number
      """),
  KILL_OUTCOME(
      "kill_outcome_tracking",
      """
      kill_ms:time victim_guid:guid victim_name:name killer_guid:guid killer_name:name
      means_of_death:number outcome:outcome outcome_ms:time delta_ms:time effective_denied_ms:time
      gibber_guid:guid gibber_name:name reviver_guid:guid reviver_name:name
      """),
  HIT_REGIONS(
      "hit_region_tracking",
      """
      at_ms:time attacker_guid:guid attacker_name:name victim_guid:guid victim_name:name
      weapon:number region:number damage:damage
      """),
  COMBAT_POSITIONS(
      "combat_positions",
      18,
      """
      at_ms:time event:text attacker_guid:guid attacker_name:name attacker_team:team
      attacker_class:text victim_guid:guid victim_name:name victim_team:team victim_class:text
      attacker_x:point attacker_y:point attacker_z:point victim_x:point victim_y:point
      victim_z:point weapon:number means_of_death:number killer_health:health axis_alive:count
      allies_alive:count
      """),
  SHOT_FIRED(
      "shot_fired",
      """
      at_ms:time guid:guid weapon:number origin_x:point origin_y:point origin_z:point
      yaw_degrees:decimal pitch_degrees:decimal
      """),
  AIM_LOCK(
      "aim_lock",
      """
      start_ms:time end_ms:time duration_ms:time guid:guid name:name team:team
      target_guid:guid target_name:name avg_error_degrees:decimal avg_distance:decimal
      sample_count:count
      """),
  SPAWN_SELECT(
      "spawn_select",
      "at_ms:time guid:guid name:name team:team spawn_index:number last_spawn_level_ms:number"),
  SKILL_SNAPSHOT(
      "skill_snapshot",
      """
      guid:guid name:name team:team battle_sense:number engineering:number first_aid:number
      signals:number light_weapons:number heavy_weapons:number covert_ops:number
      """),
  COMM_EVENTS("comm_events", "at_ms:time guid:guid name:name team:team command:text argument:text"),
  CARRIER_EVENTS(
      "carrier_tracking",
      """
      carrier_guid:guid carrier_name:name carrier_team:team flag_team:text pickup_ms:time
      drop_ms:time duration_ms:time outcome:outcome carry_distance:decimal
      beeline_distance:decimal efficiency:decimal sample_count:count
      pickup_x:point pickup_y:point pickup_z:point drop_x:point drop_y:point drop_z:point
      killer_guid:guid killer_name:name
      """),
  CARRIER_KILLS(
      "carrier_tracking",
      """
      kill_ms:time carrier_guid:guid carrier_name:name carrier_team:team killer_guid:guid
      killer_name:name killer_team:team means_of_death:number distance_at_kill:decimal
      flag_team:text
      """),
  CARRIER_RETURNS(
      "carrier_returns",
      """
      return_ms:time returner_guid:guid returner_name:name returner_team:team flag_team:text
      original_carrier_guid:guid drop_ms:time return_delay_ms:time
      drop_x:point drop_y:point drop_z:point
      """),
  VEHICLE_PROGRESS(
      "vehicle_tracking",
      """
      vehicle_name:text vehicle_type:text start_x:point start_y:point start_z:point
      end_x:point end_y:point end_z:point total_distance:decimal max_health:number
      final_health:number destroyed_count:count
      """),
  ESCORT_CREDIT(
      "vehicle_tracking",
      """
      guid:guid name:name team:team vehicle_name:text mounted_ms:time near_ms:time
      escort_distance:decimal credit_distance:decimal sample_count:count
      """),
  CONSTRUCTION_EVENTS(
      "construction_tracking",
      """
      at_ms:time event:text guid:guid name:name team:team track_name:text
      x:point y:point z:point
      """),
  OBJECTIVE_RUNS(
      "objective_run_tracking",
      """
      engineer_guid:guid engineer_name:name engineer_team:team action:text track_name:text
      action_ms:time approach_ms:time approach_distance:decimal beeline_distance:decimal
      path_efficiency:decimal self_kills:count team_kills:count escort_guids:guids
      enemies_nearby:count teammates_nearby:count run_type:text
      objective_x:point objective_y:point objective_z:point killer_guid:guid killer_name:name
      """);

  private static final Map<String, Section> BY_MARKER =
      Arrays.stream(values()).collect(Collectors.toMap(Section::name, Function.identity()));

  private final String capability;
  private final int least;
  private final List<Column> columns;

  Section(String capability, String columns) {
    this(capability, 0, columns);
  }

  Section(String capability, int least, String columns) {
    this.capability = capability;
    this.columns = Column.list(columns);
    this.least = least == 0 ? this.columns.size() : least;
  }

  /** The section of a marker line; empty for an unknown one. */
  public static Optional<Section> ofMarker(String marker) {
    return Optional.ofNullable(BY_MARKER.get(marker));
  }

  /** The feature flag that gates its rows; empty when none does. */
  public Optional<String> capability() {
    return Optional.ofNullable(capability);
  }

  /** Its columns, in order; what follows them is ignored or read as a list. */
  public List<Column> columns() {
    return columns;
  }

  /** How many columns a row must have; the rest is null where it is missing. */
  public int leastColumns() {
    return least;
  }

  /** Whether every complete file has its marker, rows or not. */
  public boolean isMandatory() {
    return ordinal() <= MOVEMENT_HEATMAP.ordinal();
  }

  /**
   * Whether equal rows are different events: two shots or hits of one frame. Elsewhere an equal row
   * is the same one, written again by a handler that fired twice (6).
   */
  public boolean mayRepeatRows() {
    return this == SHOT_FIRED || this == HIT_REGIONS || this == COMM_EVENTS;
  }

  /** The word in metrics, columns and file names. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}

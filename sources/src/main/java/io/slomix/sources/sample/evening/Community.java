package io.slomix.sources.sample.evening;

import io.slomix.sources.sample.match.Person;
import io.slomix.sources.sample.match.SoldierClass;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.SplittableRandom;

/** The invented regulars of a server: two teams and a bench. */
public final class Community {
  private static final int BENCH = 2;
  private static final List<SoldierClass> CLASSES = List.of(SoldierClass.values());

  /** Colour codes of every kind (stats-file 2.1), and letters beyond ASCII. */
  private static final List<String> NAMES =
      List.of(
          "^1Kra^7ken",
          "v^3e^2ter",
          "^6Žab^5ec",
          "mlin^/ar^7.",
          "^aOblak^7|^zo",
          "Ørsted",
          "^0.^7jež^0.",
          "^?Pla^4nina",
          "^2Smre^7ka^^",
          "łasica",
          "^dTo^6po^dl",
          "Ωmega^1!",
          "^7[^1x^7]burja",
          "škorec",
          "^9Ru^0dar",
          "Größe",
          "^*Pe^&lin",
          "^4iskra 2000",
          "Ñandu",
          "^5tiho^3 morje",
          "ков^1ач",
          "^8Sr^nna",
          "bistrica",
          "lu^3,^7na\"",
          "^1^7K^1o^7s");

  private final List<Person> people;

  private Community(List<Person> people) {
    this.people = people;
  }

  /** Draws the people of a server; guids and names are distinct. */
  public static Community draw(int teamSize, SplittableRandom random) {
    List<String> names = new ArrayList<>(NAMES);
    Set<String> guids = new LinkedHashSet<>();
    while (guids.size() < 2 * teamSize + BENCH) {
      guids.add(String.format(Locale.ROOT, "%08X", random.nextInt()));
    }
    List<Person> people = new ArrayList<>();
    for (String guid : guids) {
      String name = names.remove(random.nextInt(names.size()));
      // Every team of three has its medic and its engineer, whatever the size.
      SoldierClass soldierClass =
          switch (people.size() % teamSize % 6) {
            case 0, 4 -> SoldierClass.MEDIC;
            case 1 -> SoldierClass.ENGINEER;
            default -> CLASSES.get(random.nextInt(CLASSES.size()));
          };
      people.add(new Person(guid, name, soldierClass, random.nextDouble(0.5, 1.5)));
    }
    return new Community(people);
  }

  /** Two teams, then the bench. */
  public List<Person> people() {
    return people;
  }
}

package dev.dmb.schema;

import dev.dmb.DmbException;
import dev.dmb.DmbException.Problem;
import dev.dmb.schema.FileNode.Place;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What is wrong with a schema file, and where its parts are. Used once, by one thread. */
final class FileProblems {

    private record Found(int line, Problem problem) {}

    private static final Place START = new Place(1, 1);

    private final String source;
    private final Map<Spot, Place> places = new HashMap<>();
    private final Set<Spot> unsure = new HashSet<>();
    private final List<Found> found = new ArrayList<>();

    FileProblems(String source) {
        this.source = source;
    }

    /** Remembers where a part is; the first place told counts. */
    void place(Spot spot, Place place) {
        places.putIfAbsent(spot, place);
    }

    /** Remembers a part of which something may be missing because it could not be read. */
    void unsure(Spot spot) {
        unsure.add(spot);
    }

    /** The parts of which something may be missing. */
    Set<Spot> unsure() {
        return unsure;
    }

    void add(Place place, String text, String remedy) {
        found.add(new Found(
                place.line(), new Problem(oneLine(source + " line " + place.line() + ": " + text), oneLine(remedy))));
    }

    void add(Place place, Spot spot, String text, String remedy) {
        add(place, spot.path().isEmpty() ? text : spot + ": " + text, remedy);
    }

    void add(Spot spot, String text, String remedy) {
        add(placeOf(spot), spot, text, remedy);
    }

    void add(Spot spot, DmbException wrong) {
        wrong.problems().forEach(problem -> add(spot, problem.text(), problem.remedy()));
    }

    void add(SchemaCheck.Finding finding) {
        add(placeOf(finding.spot()), finding.problem().text(), finding.problem().remedy());
    }

    /** Notes a value of the wrong kind. */
    void wrongKind(Spot spot, FileNode node, String expected) {
        wrongKind(spot, node, expected, "write " + expected);
    }

    /** Notes a value of the wrong kind that is to be corrected in its own way. */
    void wrongKind(Spot spot, FileNode node, String expected, String remedy) {
        Spot place = spot.key().isEmpty() ? spot : spot.part("'" + spot.key() + "'");
        add(node.place(), place, "found " + node.describe() + ", not " + expected, remedy);
    }

    boolean isEmpty() {
        return found.isEmpty();
    }

    /** All problems in the order of lines; at least one. */
    DmbException exception() {
        return new DmbException(found.stream()
                .sorted(Comparator.comparingInt(Found::line))
                .map(Found::problem)
                .toList());
    }

    /** Where a part is, or the part it belongs to. */
    Place placeOf(Spot spot) {
        return places.getOrDefault(spot, places.getOrDefault(spot.whole(), START));
    }

    private static String oneLine(String text) {
        return text.replaceAll("\\p{Cntrl}+", " ");
    }
}

package dev.dmb.plan;

import dev.dmb.DmbException;
import dev.dmb.DmbException.Problem;
import java.util.ArrayList;
import java.util.List;

/** Makes a few rows of every column before the run, so that a generator that does not fit is found before anything is written. */
record Trial(List<PlannedTable> tables, long seed) {

    List<Problem> problems() {
        List<Problem> problems = new ArrayList<>();
        for (PlannedTable table : tables) {
            if (table.rows() > 0) {
                TableFiller filler = new TableFiller(tables, table, seed);
                filler.moveTo(new long[] {0, table.rows() / 2, table.rows() - 1}, 3);
                for (int column = 0; column < table.sources().size(); column++) {
                    tryColumn(filler, column, problems);
                }
            }
        }
        return problems;
    }

    private static void tryColumn(TableFiller filler, int column, List<Problem> problems) {
        try {
            filler.vector(column);
        } catch (DmbException unfit) {
            unfit.problems().stream()
                    .filter(problem -> !problems.contains(problem))
                    .forEach(problems::add);
        }
    }
}

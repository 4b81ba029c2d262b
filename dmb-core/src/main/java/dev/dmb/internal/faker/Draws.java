package dev.dmb.internal.faker;

import java.util.ArrayList;
import java.util.List;

/**
 * Goes through everything that a piece of code can draw: each run of it takes another path. Used by one thread.
 */
final class Draws {

    private static final int MOST_PATHS = 4096;
    private static final int MOST_DRAWS = 64;

    private final List<int[]> path = new ArrayList<>();
    private int at;
    private int paths;

    /** Draws a number below a bound: another one in another run. */
    int draw(long bound) {
        if (bound > MOST_PATHS || at >= MOST_DRAWS) {
            throw new Untraceable("too much is drawn");
        }
        if (at == path.size()) {
            path.add(new int[] {0, (int) bound});
        }
        int[] step = path.get(at++);
        if (step[1] != bound) {
            throw new Untraceable("what is drawn depends on more than what was drawn before");
        }
        return step[0];
    }

    /** How likely the path just taken is, 0 to 1. */
    double weight() {
        double ways = 1;
        for (int[] step : path) {
            ways *= step[1];
        }
        return 1 / ways;
    }

    /** Moves to the next path; false when all were taken. */
    boolean next() {
        while (path.size() > at) {
            path.remove(path.size() - 1);
        }
        at = 0;
        while (!path.isEmpty() && path.get(path.size() - 1)[0] + 1 == path.get(path.size() - 1)[1]) {
            path.remove(path.size() - 1);
        }
        if (path.isEmpty()) {
            return false;
        }
        path.get(path.size() - 1)[0]++;
        if (++paths >= MOST_PATHS) {
            throw new Untraceable("too many paths");
        }
        return true;
    }
}

package dev.dmb.internal.text;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.stream.Collectors;

/** Finds the name a user most likely meant. */
public final class Nearest {

    private static final int LISTED = 12;

    private Nearest() {}

    /**
     * The remedy for an unknown name: the nearest known one, or a list of those there are.
     *
     * @param name what the user wrote
     * @param known the names there are
     * @return an imperative such as {@code write 'customer'}
     */
    public static String remedy(String name, Collection<String> known) {
        if (known.isEmpty()) {
            return "remove it; there is none to choose from";
        }
        String nearest = known.stream()
                .min(Comparator.comparingInt(candidate -> distance(name, candidate)))
                .orElseThrow();
        if (distance(name, nearest) <= Math.max(1, Math.min(name.length(), nearest.length()) / 2)) {
            return "write '" + nearest + "'" + (known.size() == 1 ? "" : ", or use one of " + list(known));
        }
        return "use one of " + list(known);
    }

    private static String list(Collection<String> known) {
        String names = known.stream().limit(LISTED).collect(Collectors.joining(", "));
        return "[" + names + (known.size() > LISTED ? ", … " + (known.size() - LISTED) + " more" : "") + "]";
    }

    /** Edits between two names without regard to case, a swap of neighbours counting as one (optimal string alignment). */
    static int distance(String left, String right) {
        String a = left.toLowerCase(Locale.ROOT);
        String b = right.toLowerCase(Locale.ROOT);
        int[][] cost = new int[a.length() + 1][b.length() + 1];
        for (int i = 0; i <= a.length(); i++) {
            for (int j = 0; j <= b.length(); j++) {
                cost[i][j] = i == 0 || j == 0 ? i + j : step(cost, a, b, i, j);
            }
        }
        return cost[a.length()][b.length()];
    }

    private static int step(int[][] cost, String a, String b, int i, int j) {
        int replace = cost[i - 1][j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        int best = Math.min(replace, 1 + Math.min(cost[i - 1][j], cost[i][j - 1]));
        boolean isSwap = i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
        return isSwap ? Math.min(best, cost[i - 2][j - 2] + 1) : best;
    }
}

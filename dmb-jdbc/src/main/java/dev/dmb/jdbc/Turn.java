package dev.dmb.jdbc;

import dev.dmb.DmbException;
import java.util.HashMap;
import java.util.Map;

/**
 * The turn of one run to fill a database whose tables cannot be rolled back: such runs of one Java come one after another, so
 * that none removes what another one found or filled. Thread-safe.
 */
final class Turn implements AutoCloseable {

    private static final Map<String, Thread> UNDER_WAY = new HashMap<>();
    private static final long MILLIS_BETWEEN_LOOKS = 200;

    private final String database;

    private Turn(String database) {
        this.database = database;
    }

    /**
     * Waits until no other run fills the session's database.
     *
     * @throws DmbException when this thread fills it already, or is interrupted
     */
    static Turn take(Session session) {
        String database = session.url();
        boolean isShared = !session.dialect().isDdlTransactional() && !isPrivate(database);
        Turn turn = new Turn(isShared ? database : "");
        if (isShared) {
            turn.await();
        }
        return turn;
    }

    /** H2's databases in memory that have no name belong to one connection. */
    private static boolean isPrivate(String url) {
        return url.endsWith(":");
    }

    private void await() {
        synchronized (UNDER_WAY) {
            Thread holder = UNDER_WAY.get(database);
            while (holder != null && holder.isAlive()) {
                if (holder == Thread.currentThread()) {
                    throw new DmbException(
                            "database " + database + " is filled by this run already",
                            "give a run one sink a database");
                }
                waitABit();
                holder = UNDER_WAY.get(database);
            }
            UNDER_WAY.put(database, Thread.currentThread());
        }
    }

    private void waitABit() {
        try {
            UNDER_WAY.wait(MILLIS_BETWEEN_LOOKS);
        } catch (InterruptedException cancelled) {
            Thread.currentThread().interrupt();
            throw new DmbException(
                    "the run was cancelled while another one filled " + database, "run again", cancelled);
        }
    }

    @Override
    public void close() {
        synchronized (UNDER_WAY) {
            UNDER_WAY.remove(database);
            UNDER_WAY.notifyAll();
        }
    }
}

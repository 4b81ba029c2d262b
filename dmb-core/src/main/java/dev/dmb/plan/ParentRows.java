package dev.dmb.plan;

import org.jspecify.annotations.Nullable;

/** The parents of a filler's rows through one foreign key, computed when first asked for. Used by one thread. */
final class ParentRows {

    private final TableFiller child;
    private final PlannedForeignKey foreignKey;
    private final long[] rows;
    private final long[] positions;
    private final long[] lookedUp;
    private @Nullable TableFiller filler;
    private boolean isPicked;
    private boolean isMoved;

    ParentRows(TableFiller child, PlannedForeignKey foreignKey) {
        this.child = child;
        this.foreignKey = foreignKey;
        this.rows = new long[TableFiller.CAPACITY];
        this.positions = new long[TableFiller.CAPACITY];
        this.lookedUp = new long[TableFiller.CAPACITY];
    }

    void forget() {
        isPicked = false;
        isMoved = false;
    }

    long[] rows() {
        if (!isPicked) {
            foreignKey.index().fill(child, rows);
            isPicked = true;
        }
        return rows;
    }

    long[] positions() {
        ChildRows children = foreignKey.children().orElseThrow();
        long[] childRows = child.rows();
        for (int i = 0; i < child.size(); i++) {
            positions[i] = childRows[i] - children.firstChild(children.parentOf(childRows[i]));
        }
        return positions;
    }

    TableFiller filler() {
        TableFiller parent = filler;
        if (parent == null) {
            parent = child.another(foreignKey.parent());
            filler = parent;
        }
        if (!isMoved) {
            long[] picked = rows();
            for (int i = 0; i < child.size(); i++) {
                lookedUp[i] = Math.max(0, picked[i]);
            }
            parent.moveTo(lookedUp, child.size());
            isMoved = true;
        }
        return parent;
    }
}

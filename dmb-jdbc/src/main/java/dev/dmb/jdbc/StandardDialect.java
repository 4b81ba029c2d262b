package dev.dmb.jdbc;

/** Standard SQL, for databases that no other dialect speaks. */
final class StandardDialect implements Dialect {

    @Override
    public boolean speaks(String product) {
        return false;
    }
}

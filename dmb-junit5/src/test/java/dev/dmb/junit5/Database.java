package dev.dmb.junit5;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

/** Looks into databases and changes them. */
final class Database {

    private Database() {}

    static void execute(DataSource database, String sql) {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException refused) {
            throw new IllegalStateException(refused);
        }
    }

    static long count(DataSource database, String table) {
        return Long.parseLong(texts(database, "SELECT count(*) FROM " + table).get(0));
    }

    /** Names of the tables there are, in the order of names. */
    static List<String> tables(DataSource database) {
        return texts(
                database,
                "SELECT lower(table_name) FROM information_schema.tables WHERE table_schema = 'PUBLIC' ORDER BY 1");
    }

    static String url(DataSource database) {
        try (Connection connection = database.getConnection()) {
            return connection.getMetaData().getURL();
        } catch (SQLException refused) {
            throw new IllegalStateException(refused);
        }
    }

    /** The first column of a query. */
    static List<String> texts(DataSource database, String query) {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            List<String> texts = new ArrayList<>();
            while (rows.next()) {
                texts.add(rows.getString(1));
            }
            return texts;
        } catch (SQLException refused) {
            throw new IllegalStateException(refused);
        }
    }
}

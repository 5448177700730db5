package io.factline.ui.fault;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/**
 * What lies in the database, seen past Factline by its superuser.
 *
 * @param url where the database is
 * @param password of the user {@code postgres}
 */
public record Stored(String url, String password) {

    static final String USER = "postgres";

    public Connection connect() throws SQLException {
        return DriverManager.getConnection(url, USER, password);
    }

    public void execute(String sql) throws SQLException {
        try (Connection database = connect();
                Statement statement = database.createStatement()) {
            statement.execute(sql);
        }
    }

    long number(String sql) throws SQLException {
        try (Connection database = connect();
                Statement statement = database.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getLong(1);
        }
    }

    /** The first column of an answer. */
    public List<String> texts(String sql) throws SQLException {
        try (Connection database = connect();
                Statement statement = database.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            List<String> texts = new ArrayList<>();
            while (row.next()) {
                texts.add(row.getString(1));
            }
            return texts;
        }
    }
}

package io.github.liraai.persistence;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.math.BigDecimal;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;

/** What a column holds, the same on every database, and how that is written in a backup. */
enum ColumnKind {
    /** A text. */
    TEXT {
        @Override
        void write(ResultSet row, int column, JsonGenerator json) throws SQLException, IOException {
            json.writeString(row.getString(column));
        }

        @Override
        void bind(JsonParser json, PreparedStatement statement, int position) throws SQLException, IOException {
            statement.setString(position, json.getText());
        }
    },
    /** A whole number. */
    INTEGER {
        @Override
        void write(ResultSet row, int column, JsonGenerator json) throws SQLException, IOException {
            json.writeNumber(row.getLong(column));
        }

        @Override
        void bind(JsonParser json, PreparedStatement statement, int position) throws SQLException, IOException {
            statement.setLong(position, json.getLongValue());
        }
    },
    /** A number with a binary fraction, as the shortest text that reads back as the same. */
    REAL {
        @Override
        void write(ResultSet row, int column, JsonGenerator json) throws SQLException, IOException {
            json.writeString(Double.toString(row.getDouble(column)));
        }

        @Override
        void bind(JsonParser json, PreparedStatement statement, int position) throws SQLException, IOException {
            statement.setDouble(position, Double.parseDouble(json.getText()));
        }
    },
    /** A number with a decimal fraction, as text. */
    DECIMAL {
        @Override
        void write(ResultSet row, int column, JsonGenerator json) throws SQLException, IOException {
            json.writeString(row.getBigDecimal(column).toPlainString());
        }

        @Override
        void bind(JsonParser json, PreparedStatement statement, int position) throws SQLException, IOException {
            statement.setBigDecimal(position, new BigDecimal(json.getText()));
        }
    },
    /** True or false. */
    TRUTH {
        @Override
        void write(ResultSet row, int column, JsonGenerator json) throws SQLException, IOException {
            json.writeBoolean(row.getBoolean(column));
        }

        @Override
        void bind(JsonParser json, PreparedStatement statement, int position) throws SQLException, IOException {
            statement.setBoolean(position, json.getBooleanValue());
        }
    },
    /** A date. */
    DATE {
        @Override
        void write(ResultSet row, int column, JsonGenerator json) throws SQLException, IOException {
            json.writeString(row.getObject(column, LocalDate.class).toString());
        }

        @Override
        void bind(JsonParser json, PreparedStatement statement, int position) throws SQLException, IOException {
            statement.setObject(position, LocalDate.parse(json.getText()));
        }
    },
    /** A moment, in UTC, to the microsecond as every database here keeps it. */
    INSTANT {
        @Override
        void write(ResultSet row, int column, JsonGenerator json) throws SQLException, IOException {
            json.writeString(
                    row.getObject(column, OffsetDateTime.class).toInstant().toString());
        }

        @Override
        void bind(JsonParser json, PreparedStatement statement, int position) throws SQLException, IOException {
            statement.setObject(position, Instant.parse(json.getText()).atOffset(ZoneOffset.UTC));
        }
    },
    /** A date and a time of no zone. */
    LOCAL_TIME {
        @Override
        void write(ResultSet row, int column, JsonGenerator json) throws SQLException, IOException {
            json.writeString(row.getObject(column, LocalDateTime.class).toString());
        }

        @Override
        void bind(JsonParser json, PreparedStatement statement, int position) throws SQLException, IOException {
            statement.setObject(position, LocalDateTime.parse(json.getText()));
        }
    },
    /** Bytes, in Base64. */
    BYTES {
        @Override
        void write(ResultSet row, int column, JsonGenerator json) throws SQLException, IOException {
            json.writeBinary(row.getBytes(column));
        }

        @Override
        void bind(JsonParser json, PreparedStatement statement, int position) throws SQLException, IOException {
            statement.setBytes(position, json.getBinaryValue());
        }
    },
    /** A universally unique id. */
    ID {
        @Override
        void write(ResultSet row, int column, JsonGenerator json) throws SQLException, IOException {
            json.writeString(row.getObject(column, UUID.class).toString());
        }

        @Override
        void bind(JsonParser json, PreparedStatement statement, int position) throws SQLException, IOException {
            statement.setObject(position, UUID.fromString(json.getText()));
        }
    };

    /** Writes a value that is not null. */
    abstract void write(ResultSet row, int column, JsonGenerator json) throws SQLException, IOException;

    /** Binds a value that is not null. */
    abstract void bind(JsonParser json, PreparedStatement statement, int position) throws SQLException, IOException;

    void writeNullable(ResultSet row, int column, JsonGenerator json) throws SQLException, IOException {
        if (row.getObject(column) == null) {
            json.writeNull();
        } else {
            write(row, column, json);
        }
    }

    void bindNullable(JsonParser json, PreparedStatement statement, int position, int jdbcType)
            throws SQLException, IOException {
        if (json.currentToken() == JsonToken.VALUE_NULL) {
            statement.setNull(position, jdbcType);
        } else {
            bind(json, statement, position);
        }
    }

    /**
     * Finds the kind of a column.
     *
     * @throws IllegalStateException when there is none: whoever adds such a column adds its kind here
     */
    static ColumnKind of(int jdbcType, String typeName) {
        if (typeName.equalsIgnoreCase("uuid")) {
            return ID;
        }
        if (typeName.equalsIgnoreCase("timestamptz")) {
            return INSTANT;
        }
        return switch (jdbcType) {
            case Types.CHAR, Types.VARCHAR, Types.LONGVARCHAR, Types.CLOB -> TEXT;
            case Types.TINYINT, Types.SMALLINT, Types.INTEGER, Types.BIGINT -> INTEGER;
            case Types.REAL, Types.FLOAT, Types.DOUBLE -> REAL;
            case Types.NUMERIC, Types.DECIMAL -> DECIMAL;
            case Types.BOOLEAN, Types.BIT -> TRUTH;
            case Types.DATE -> DATE;
            case Types.TIMESTAMP_WITH_TIMEZONE -> INSTANT;
            case Types.TIMESTAMP -> LOCAL_TIME;
            case Types.BINARY, Types.VARBINARY, Types.LONGVARBINARY, Types.BLOB -> BYTES;
            default -> throw new IllegalStateException("backups know no columns of type " + typeName);
        };
    }
}

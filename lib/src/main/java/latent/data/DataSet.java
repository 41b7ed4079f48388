package latent.data;

import com.google.gson.Gson;
import com.google.gson.JsonParseException;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;

/**
 * What the manifest says of a published data set. {@code files} are downloaded from the first of {@code sources} (addresses of folders) that
 * answers; {@code unpacked} names the list of checksums of the files inside the archive as a folder may hold them already, or is null.
 */
public record DataSet(
        String name,
        String title,
        String shape,
        List<DataFile> files,
        List<String> sources,
        String unpacked,
        String licence,
        String citation) {

    /** Every set of the manifest. */
    public static List<DataSet> all() {
        try (Reader reader = new InputStreamReader(resource("manifest.json"), StandardCharsets.UTF_8)) {
            return List.of(new Gson().fromJson(reader, DataSet[].class));
        } catch (IOException | JsonParseException e) {
            throw new DataException("manifest.json: expected a list of data sets: " + e.getMessage(), e);
        }
    }

    /** The set of that name, as "mnist". */
    public static DataSet named(String name) {
        return all().stream()
                .filter(set -> set.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("data set: expected one of "
                        + all().stream().map(DataSet::name).toList() + " but was given " + name));
    }

    /** The sets as a table: name, shape, licence, citation. */
    public static Table table() {
        Table table = Table.create(
                "data sets",
                StringColumn.create("name"),
                StringColumn.create("shape"),
                StringColumn.create("licence"),
                StringColumn.create("citation"));
        for (DataSet set : all()) {
            table.stringColumn(0).append(set.name());
            table.stringColumn(1).append(set.shape());
            table.stringColumn(2).append(set.licence());
            table.stringColumn(3).append(set.citation());
        }
        return table;
    }

    DataFile file(String file) {
        return files.stream()
                .filter(f -> f.name().equals(file))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(name + ": no file " + file + " in the manifest"));
    }

    static InputStream resource(String name) throws IOException {
        InputStream in = DataSet.class.getResourceAsStream(name);
        if (in == null) {
            throw new IOException("no " + name + " beside the library's classes");
        }
        return in;
    }
}

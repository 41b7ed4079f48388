package latent.data;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDArrays;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.index.NDIndex;
import ai.djl.ndarray.types.DataType;
import java.io.File;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import latent.tensor.Tensors;

/** CIFAR-10's binary version: records of one byte for the label and 3,072 for the red, green and blue planes of 32 x 32. */
final class Cifar {
    private static final int RECORD = 1 + 3 * 32 * 32;
    private static final int RECORDS = 10_000; // in each of the six published files
    private static final Pattern BATCH = Pattern.compile("(data_batch_[1-5]|test_batch)\\.bin$");

    private Cifar() {}

    /** [50000, 3, 32, 32] and [10000, 3, 32, 32] from the gzipped tar. */
    static Images read(Path archive) {
        return read(archive, RECORDS);
    }

    /** The same from files of so many records. */
    static Images read(Path archive, int records) {
        NDList parts = Tensors.tidy(() -> {
            Map<String, NDArray> batches = new TreeMap<>();
            Archive.each(
                    archive,
                    BATCH,
                    (name, file) -> batches.put(new File(name).getName(), records(name, file, records)));
            if (batches.size() != 6) {
                throw new DataException(archive + ": expected 6 files of images but found " + batches.keySet());
            }
            NDArray test = batches.remove("test_batch.bin");
            NDArray train = join(batches);
            return new NDList(images(train), labels(train), images(test), labels(test));
        });
        return new Images(
                "CIFAR-10",
                parts.get(0),
                parts.get(1),
                parts.get(2),
                parts.get(3),
                "CIFAR-10 from " + archive.getParent());
    }

    private static NDArray join(Map<String, NDArray> batches) {
        NDArray all = NDArrays.concat(new NDList(batches.values()));
        batches.values().forEach(NDArray::close);
        return all;
    }

    /** [n, 3073] uint8. */
    private static NDArray records(String name, byte[] file, int n) {
        if (file.length != n * RECORD) {
            throw new DataException(name + ": expected " + n * RECORD + " bytes but was given " + file.length);
        }
        for (int i = 0; i < n; i++) {
            if (file[i * RECORD] < 0 || file[i * RECORD] > 9) {
                throw new DataException(
                        name + ": record " + i + ": expected a label from 0 to 9 but was given " + file[i * RECORD]);
            }
        }
        return Pixels.raw(ByteBuffer.wrap(file), n, RECORD);
    }

    private static NDArray images(NDArray records) {
        return Pixels.unit(records.get(new NDIndex(":, 1:"))).reshape(-1, 3, 32, 32);
    }

    private static NDArray labels(NDArray records) {
        return records.get(new NDIndex(":, 0")).toType(DataType.INT64, true);
    }
}

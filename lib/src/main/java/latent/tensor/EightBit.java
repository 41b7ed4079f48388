package latent.tensor;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.DataType;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Arrays as whole numbers of 8 bits with one scale for each row of the first axis: value = number times scale. */
final class EightBit {
    private static final String SCALE = ".scale";
    private static final float LARGEST = 127;

    private EightBit() {}

    /** Each array of two or more axes as NAME, int8 of its shape, and NAME.scale, [rows]; the others unchanged. */
    static List<NDArray> pack(List<NDArray> arrays) {
        List<NDArray> packed = new ArrayList<>();
        for (NDArray array : arrays) {
            if (array.getShape().dimension() < 2 || array.size() == 0) {
                packed.add(array);
                continue;
            }
            requireFloat(array);
            NDArray rows = flat(array); // [R, M]
            NDArray largest = rows.abs().max(new int[] {1}, true); // [R, 1]
            requireNumbers(array, largest);
            NDArray scale = largest.div(LARGEST);
            NDArray numbers = rows.div(scale.maximum(Float.MIN_NORMAL)).round().toType(DataType.INT8, false);
            packed.add(named(numbers.reshape(array.getShape()), array.getName()));
            packed.add(named(scale.reshape(-1), array.getName() + SCALE));
        }
        return packed;
    }

    /** Undoes {@link #pack} in place: arrays that have a scale become float32, and the scale goes. */
    static void unpack(Map<String, NDArray> arrays) {
        List<String> packed = arrays.entrySet().stream()
                .filter(e -> e.getValue().getDataType() == DataType.INT8 && arrays.containsKey(e.getKey() + SCALE))
                .map(Map.Entry::getKey)
                .toList();
        for (String name : packed) {
            try (NDArray numbers = arrays.get(name);
                    NDArray scale = arrays.remove(name + SCALE)) {
                NDArray values = Tensors.tidy(() -> flat(numbers.toType(DataType.FLOAT32, false))
                        .mul(scale.reshape(-1, 1))
                        .reshape(numbers.getShape()));
                arrays.put(name, named(values, name));
            }
        }
    }

    private static NDArray flat(NDArray array) {
        return array.reshape(array.getShape().get(0), -1);
    }

    private static NDArray named(NDArray array, String name) {
        array.setName(name);
        return array;
    }

    private static void requireNumbers(NDArray array, NDArray largest) {
        float most = largest.max().getFloat();
        if (!Float.isFinite(most)) {
            throw new IllegalArgumentException(
                    "saveCompact: " + array.getName() + ": expected finite numbers but was given " + most);
        }
    }

    private static void requireFloat(NDArray array) {
        if (array.getDataType() != DataType.FLOAT32) {
            throw new IllegalArgumentException(
                    "saveCompact: " + array.getName() + ": expected type float32 but was given " + array.getDataType());
        }
    }
}

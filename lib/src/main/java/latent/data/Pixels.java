package latent.data;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import java.nio.ByteBuffer;
import latent.tensor.Tensors;

/** Bytes become arrays inside the engine, so that the Java heap holds them once and as bytes. */
final class Pixels {
    private static final float WHITE = 255f;

    private Pixels() {}

    /** Bytes 0..255 as float32 in [0, 1]. */
    static NDArray unit(byte[] bytes, long... shape) {
        return unit(ByteBuffer.wrap(bytes), shape);
    }

    /** Bytes 0..255 as float32 in [0, 1]. */
    static NDArray unit(ByteBuffer bytes, long... shape) {
        return Tensors.tidy(() -> unit(raw(bytes, shape)));
    }

    /** uint8 0..255 as float32 in [0, 1]. */
    static NDArray unit(NDArray bytes) {
        return bytes.toType(DataType.FLOAT32, true).divi(WHITE);
    }

    /** Bytes as float32, unscaled. */
    static NDArray floats(byte[] bytes, long... shape) {
        return Tensors.tidy(() -> raw(ByteBuffer.wrap(bytes), shape).toType(DataType.FLOAT32, true));
    }

    /** Bytes as int64. */
    static NDArray longs(ByteBuffer bytes, long... shape) {
        return Tensors.tidy(() -> raw(bytes, shape).toType(DataType.INT64, true));
    }

    /** Bytes as uint8. */
    static NDArray raw(ByteBuffer bytes, long... shape) {
        return Tensors.manager().create(bytes, new Shape(shape), DataType.UINT8);
    }
}

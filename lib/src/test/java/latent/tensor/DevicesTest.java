package latent.tensor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.djl.pytorch.jni.JniUtils;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

class DevicesTest {
    @Test
    void work_on_one_thread_has_one_and_gives_back_the_others() {
        Tensors.manager();
        int before = JniUtils.getNumThreads();
        JniUtils.setNumThreads(2);
        try {
            assertThat(Devices.onOneThread(JniUtils::getNumThreads)).isEqualTo(1);
            assertThat(JniUtils.getNumThreads()).isEqualTo(2);
            Supplier<Integer> stopped = () -> {
                throw new IllegalStateException("stopped");
            };
            assertThatThrownBy(() -> Devices.onOneThread(stopped)).hasMessage("stopped");
            assertThat(JniUtils.getNumThreads()).isEqualTo(2);
        } finally {
            JniUtils.setNumThreads(before);
        }
    }
}

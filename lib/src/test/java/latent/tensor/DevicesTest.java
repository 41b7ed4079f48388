package latent.tensor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.djl.Device;
import ai.djl.pytorch.jni.JniUtils;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

class DevicesTest {
    @Test
    void a_gpu_is_taken_where_there_is_one_and_a_wish_decides_otherwise() {
        assertThat(Devices.choose(null, 2)).isEqualTo(Device.gpu());
        assertThat(Devices.choose("", 0)).isEqualTo(Device.cpu());
        assertThat(Devices.choose("CPU", 1)).isEqualTo(Device.cpu());
        assertThat(Devices.choose("gpu", 1)).isEqualTo(Device.gpu());
        assertThatThrownBy(() -> Devices.choose("gpu", 0))
                .hasMessage("LATENT_DEVICE: expected a GPU but the engine finds none; unset it or set cpu");
        assertThatThrownBy(() -> Devices.choose("tpu", 1))
                .hasMessage("LATENT_DEVICE: expected cpu or gpu but was given tpu");
    }

    @Test
    void a_mac_with_an_intel_processor_is_told_in_one_sentence_that_there_are_no_natives() {
        assertThatThrownBy(() -> Startup.requirePlatform("Mac OS X", "x86_64"))
                .hasMessageStartingWith("libtorch 2.7.1 does not exist for macOS on Intel processors; ");
        Startup.requirePlatform("Mac OS X", "aarch64");
        Startup.requirePlatform("Linux", "amd64");
        Startup.requirePlatform("Windows 11", "amd64");
    }

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

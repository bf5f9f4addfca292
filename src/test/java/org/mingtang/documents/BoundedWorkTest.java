package org.mingtang.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNoException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.function.Supplier;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.mingtang.documents.Refusal.Code;
import org.mingtang.documents.recognition.Allowance;
import org.mingtang.documents.recognition.CannotRead;
import org.mingtang.documents.recognition.ProcessorTime;

/// A thread that sleeps stands for one that does not get the processor.
@Timeout(60)
@DisplayName("读文件的时限按处理器时间计")
class BoundedWorkTest {
    private static final Reading READ = new Reading.Unreadable(Refusal.secrecyMark());
    private static final Duration TIME = Duration.ofMillis(100);

    private final DocumentLimits limits = DocumentLimits.standard().withTime(TIME);

    @Test
    @DisplayName("机器忙，读得慢：不算用完时间")
    void a_busy_machine_does_not_use_up_the_time_of_a_file() throws InterruptedException {
        var allowance = new Allowance(limits);
        Thread.sleep(TIME.multipliedBy(3));
        assertThatNoException().isThrownBy(allowance::look);
        burn(TIME.multipliedBy(2));
        assertThatThrownBy(allowance::look).isInstanceOf(CannotRead.class);
    }

    @Test
    @DisplayName("等得比时限长的文件照样读完")
    void a_file_that_had_to_wait_is_read_to_its_end() {
        assertThat(read(() -> {
                    sleep(TIME.multipliedBy(5));
                    return READ;
                }))
                .isEqualTo(READ);
    }

    @Test
    @DisplayName("不停占用处理器的，到时间为止：太复杂")
    void what_never_ends_is_stopped() {
        assertThat(read(() -> {
                    burn(Duration.ofSeconds(20));
                    return READ;
                }))
                .isEqualTo(new Reading.Unreadable(Refusal.tooComplex()));
    }

    @Test
    @DisplayName("总也轮不到的，等到一定时候请人稍后再来")
    void nobody_waits_for_ever() {
        var answer = read(() -> {
            sleep(Duration.ofSeconds(20));
            return READ;
        });
        assertThat(answer)
                .isInstanceOfSatisfying(
                        Reading.Unreadable.class,
                        unreadable -> assertThat(unreadable.refusal().code()).isEqualTo(Code.BUSY));
    }

    @Test
    @DisplayName("虚拟线程没有自己的处理器时间")
    void a_virtual_thread_has_no_processor_time() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ProcessorTime.of(Thread.ofVirtual().unstarted(() -> {})));
    }

    private Reading read(Supplier<Reading> reading) {
        return new BoundedWork(limits, Duration.ofMillis(200)).within(reading);
    }

    private static void burn(Duration time) {
        long until = ProcessorTime.ofThisThread() + time.toNanos();
        while (ProcessorTime.ofThisThread() < until && !Thread.currentThread().isInterrupted()) {
            Thread.onSpinWait();
        }
    }

    private static void sleep(Duration time) {
        try {
            Thread.sleep(time);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}

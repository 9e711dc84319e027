package org.dutybell.checkin;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.dutybell.obligation.CheckIn;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.support.TransactionTemplate;

class InboxTests {

    private static final Instant NOW = Say.MORNING;
    private static final Say REPORT = Say.words("m1", "已巡查").with("picture-a");

    private final CheckInWorld world = new CheckInWorld();

    @BeforeEach
    void openOne() {
        world.obligations.put(AnObligation.coded(1, "D7K3").build());
    }

    @Test
    void keepsTheWholeMessage() {
        world.drop(REPORT);

        assertThat(ReadingJson.read((String) row().get("reading"))).isEqualTo(REPORT.message());
    }

    @Test
    void picksUpWhatTheWorkerDidNotFinish() {
        world.drop(REPORT);

        assertThat(world.pass.nextAttempt(Instant.EPOCH)).contains(NOW.plusSeconds(30));
        assertThat(world.pass.run(NOW.plusSeconds(29))).isZero();
        assertThat(world.pass.run(NOW.plusSeconds(30))).isEqualTo(1);
        assertThat(world.receipts).hasSize(1);
        assertThat(row()).containsEntry("state", "DONE");
        assertThat(world.pass.nextAttempt(Instant.EPOCH)).isEmpty();
        assertThat(world.pass.run(NOW.plus(Duration.ofDays(1)))).isZero();
    }

    @Test
    void takesARowAgainWhenItsWorkerDiedAfterTheClaim() {
        world.drop(REPORT);
        assertThat(world.rows.claim(1, NOW)).isPresent();

        assertThat(world.pass.run(NOW.plus(InboxRows.CLAIM).minusSeconds(1))).isZero();
        assertThat(world.pass.run(NOW.plus(InboxRows.CLAIM))).isEqualTo(1);
        assertThat(world.obligations.recorded).hasSize(1);
    }

    @Test
    void writesNothingForARowThatAnotherProcessHasTakenOver() {
        world.drop(REPORT);
        Optional<Claim> slow = world.rows.claim(1, NOW);
        Optional<Claim> quick = world.rows.claim(1, NOW.plus(InboxRows.CLAIM));

        assertThat(slow).hasValueSatisfying(claim -> {
            assertThat(world.rows.finish(claim)).isFalse();
            assertThat(world.rows.retry(claim, NOW, "slow")).isFalse();
        });
        assertThat(quick)
                .hasValueSatisfying(
                        claim -> assertThat(world.rows.finish(claim)).isTrue());
    }

    @Test
    void leavesALockedRowToWhoeverLockedIt() throws Exception {
        world.drop(REPORT);
        CountDownLatch locked = new CountDownLatch(1);
        CountDownLatch tried = new CountDownLatch(1);
        Thread other =
                new Thread(() -> new TransactionTemplate(world.database.transactions()).executeWithoutResult(status -> {
                    world.database
                            .jdbc()
                            .sql("select id from inbox_message where id = 1 for update")
                            .query(Long.class)
                            .single();
                    locked.countDown();
                    await(tried);
                }));
        other.start();
        assertThat(locked.await(10, TimeUnit.SECONDS)).isTrue();

        assertThat(world.rows.claim(1, NOW)).isEmpty();

        tried.countDown();
        other.join(10_000);
        assertThat(world.rows.claim(1, NOW)).isPresent();
    }

    @Test
    void worksOnARowOnceWhenTheClockJumpsWhileItsWorkerIsBusy() throws Exception {
        CountDownLatch busy = new CountDownLatch(1);
        CountDownLatch release = new CountDownLatch(1);
        world.onDownload = () -> {
            busy.countDown();
            await(release);
        };
        Thread worker = new Thread(() -> world.say(REPORT));
        worker.start();
        assertThat(busy.await(10, TimeUnit.SECONDS)).isTrue();

        assertThat(world.pass.run(NOW.plus(Duration.ofDays(1)))).isZero();
        assertThat(row()).containsEntry("attempts", 1);

        release.countDown();
        worker.join(10_000);
        assertThat(row()).containsEntry("state", "DONE");
        assertThat(world.receipts).hasSize(1);
    }

    @Test
    void triesAgainLaterAndLosesNothing() {
        world.failure = new IllegalStateException("the outbox is broken");
        world.say(REPORT);

        assertThat(world.repliesAnnounced).isZero();
        assertThat(row()).containsEntry("state", "RECEIVED").containsEntry("attempts", 1);
        assertThat(row().get("reason")).isEqualTo("IllegalStateException: the outbox is broken");
        assertThat(world.pass.nextAttempt(Instant.EPOCH)).contains(NOW.plusSeconds(10));

        world.failure = null;
        assertThat(world.pass.run(NOW.plusSeconds(10))).isEqualTo(1);
        assertThat(row()).containsEntry("state", "DONE");
    }

    @Test
    void givesUpAfterEightAttempts() {
        world.failure = new IllegalStateException("the outbox is broken");
        world.drop(REPORT);
        for (int attempt = 0; attempt < InboxWork.MOST_ATTEMPTS; attempt++) {
            assertThat(row()).containsEntry("state", "RECEIVED").containsEntry("attempts", attempt);
            world.pass.run(NOW.plus(Duration.ofHours(attempt + 1L)));
        }

        assertThat(row()).containsEntry("state", "FAILED").containsEntry("attempts", InboxWork.MOST_ATTEMPTS);
        assertThat(world.pass.nextAttempt(Instant.EPOCH)).isEmpty();

        world.failure = null;
        world.database
                .jdbc()
                .sql("update inbox_message set state = 'RECEIVED', attempts = 0")
                .update();
        assertThat(world.pass.run(NOW.plus(Duration.ofHours(9)))).isEqualTo(1);
    }

    @Test
    void givesUpOnARowThatKeepsEndingTheProcess() {
        world.drop(REPORT);
        world.database.jdbc().sql("update inbox_message set attempts = 8").update();

        assertThat(world.pass.run(NOW.plus(Duration.ofHours(1)))).isZero();
        assertThat(row()).containsEntry("state", "FAILED");
    }

    @Test
    void waitsForAPictureAndCallsItGoneAtTheFifthTry() {
        world.unavailable.put("picture-a", new PictureUnavailable("no answer", true));
        world.say(REPORT);
        for (int hour = 1; hour < PictureFetcher.MOST_TRIES; hour++) {
            assertThat(world.receipts).isEmpty();
            world.pass.run(NOW.plus(Duration.ofHours(hour)));
        }

        assertThat(world.receipts)
                .singleElement()
                .satisfies(receipt ->
                        assertThat(receipt.content().body()).contains("receipt-incomplete{", "receipt-picture-gone{}"));
    }

    @Test
    void recordsThePictureWhenItComesAtTheSecondTry() {
        world.unavailable.put("picture-b", new PictureUnavailable("no answer", true));
        world.say(Say.words("m1", "已巡查").with("picture-a", "picture-b"));
        world.unavailable.clear();
        world.pass.run(NOW.plusSeconds(10));

        assertThat(world.obligations.recorded)
                .singleElement()
                .extracting(CheckIn::evidenceIds)
                .asInstanceOf(InstanceOfAssertFactories.LIST)
                .containsExactly(1L, 2L);
        assertThat(world.evidence.count()).isEqualTo(2);
    }

    @Test
    void dropsWhatComesAgainUnderAnotherMessageIdInTheSameFrame() {
        world.drop(REPORT);
        InboundMessage first = REPORT.message();

        assertThat(world.rows.keep("another-id", first.frameId(), "{}", NOW)).isEmpty();
        assertThat(world.rows.keep("another-id", "another-frame", "{}", NOW)).isPresent();
    }

    @Test
    void forgetsHowAMessageCameAndKeepsWhatItSaid() {
        InboxHousekeeping housekeeping = new InboxHousekeeping(world.rows, new InboxProperties(Duration.ofDays(30)));
        world.say(REPORT);
        world.drop(Say.words("m2", "还没看"));

        assertThat(housekeeping.tidy(NOW.plus(Duration.ofDays(29)))).isZero();
        assertThat(housekeeping.tidy(NOW.plus(Duration.ofDays(31)))).isEqualTo(1);
        assertThat(housekeeping.tidy(NOW.plus(Duration.ofDays(31)))).isZero();

        InboundMessage kept = ReadingJson.read(world.rows.reading(1));
        assertThat(kept.raw()).isEmpty();
        assertThat(kept.sessionWebhook()).isNull();
        assertThat(kept.text()).isEqualTo("已巡查");
        assertThat(ReadingJson.read(world.rows.reading(2)).raw())
                .as("not worked on yet")
                .isEqualTo("{}");
    }

    private Map<String, Object> row() {
        return world.database.jdbc().sql("select * from inbox_message").query().singleRow();
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await(10, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}

package io.github.liraai.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.liraai.core.intake.Claim;
import io.github.liraai.core.intake.Claimant;
import io.github.liraai.core.intake.Holder;
import io.github.liraai.core.intake.Inbox;
import io.github.liraai.core.intake.MessageId;
import io.github.liraai.core.intake.Source;
import io.github.liraai.testkit.intake.InboxContract;
import java.time.Duration;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class PostgresInboxTest extends InboxContract {
    @RegisterExtension
    static final TestStore STORE = new PostgresTestStore();

    @Override
    protected Inbox inbox() {
        return STORE.store().inbox();
    }

    @Override
    protected Inbox reopened() {
        return STORE.reopened().inbox();
    }

    @Test
    void aProcessThatStartsLeavesTheClaimsOfOthersAlone() {
        Source source = new Source("telegram:1");
        Set<MessageId> message = Set.of(new MessageId(1));
        Duration minute = Duration.ofMinutes(1);
        inbox().claim(source, message, new Claimant.Independent(new Holder("first")), minute);

        assertThat(reopened().claim(source, message, new Claimant.Independent(new Holder("second")), minute))
                .containsValue(Claim.ELSEWHERE);
    }
}

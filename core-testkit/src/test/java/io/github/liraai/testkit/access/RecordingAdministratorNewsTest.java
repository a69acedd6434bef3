package io.github.liraai.testkit.access;

import io.github.liraai.core.access.AdministratorNews;
import io.github.liraai.core.access.AdministratorNews.Result;
import io.github.liraai.core.access.UserId;
import io.github.liraai.core.health.ModelNews;
import io.github.liraai.core.operation.CapStatus;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Nested;

class RecordingAdministratorNewsTest {
    abstract static class Recorded<N> extends AdministratorNewsContract<N> {
        private final RecordingAdministratorNews<N> news = new RecordingAdministratorNews<>();

        private final Recipients recipients = new Recipients() {
            @Override
            public UserId reachable(int number) {
                return new UserId("100" + number);
            }

            @Override
            public UserId shut() {
                return new UserId("2000");
            }

            @Override
            public UserId stranger() {
                return new UserId("from:elsewhere");
            }

            @Override
            public void wantPause(Duration pause) {
                news.ends(Result.LATER);
            }

            @Override
            public void cutOff() {
                news.ends(Result.LATER);
            }
        };

        @Override
        protected AdministratorNews<N> news() {
            return news;
        }

        @Override
        protected Recipients recipients() {
            return recipients;
        }

        @Override
        protected int tellings(UserId administrator) {
            return (int) news.settled().stream()
                    .filter(telling -> telling.administrator().id().equals(administrator))
                    .count();
        }
    }

    @Nested
    class OfModels extends Recorded<ModelNews> {
        @Override
        protected List<ModelNews> everyKind() {
            return NewsFixture.ofModels();
        }
    }

    @Nested
    class OfCaps extends Recorded<CapStatus> {
        @Override
        protected List<CapStatus> everyKind() {
            return NewsFixture.ofCaps();
        }
    }
}

package io.tailorline.workflow.platform.database;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.mock;

import io.tailorline.workflow.TestDatabase;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

class CommitSyncTest {

    @Test
    void a_commit_after_a_failed_write_fails() {
        EmbeddedStore store = mock(EmbeddedStore.class);
        try (TestDatabase database = new TestDatabase()) {
            DataSourceTransactionManager transactions = new DataSourceTransactionManager(database.dataSource());
            transactions.setTransactionExecutionListeners(List.of(new CommitSync(store)));
            TransactionTemplate transaction = new TransactionTemplate(transactions);
            assertThatCode(() -> transaction.executeWithoutResult(done -> {})).doesNotThrowAnyException();

            doThrow(new DataAccessResourceFailureException("for this test"))
                    .when(store)
                    .requireNoFailedWrite();
            assertThatThrownBy(() -> transaction.executeWithoutResult(done -> {}))
                    .isInstanceOf(DataAccessResourceFailureException.class);
        }
    }
}

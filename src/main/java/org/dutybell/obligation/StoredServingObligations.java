package org.dutybell.obligation;

import java.util.List;
import org.dutybell.duty.Duties;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
class StoredServingObligations implements ServingObligations {

    private final ObligationRepository obligations;
    private final ObligationViews views;
    private final Duties duties;

    StoredServingObligations(ObligationRepository obligations, ObligationViews views, Duties duties) {
        this.obligations = obligations;
        this.views = views;
        this.duties = duties;
    }

    @Override
    @Transactional(readOnly = true)
    public List<ObligationView> of(ObligationView served) {
        List<String> serving = duties.current().stream()
                .filter(version ->
                        version.duty().serves().contains(served.duty().code()))
                .map(version -> version.duty().code())
                .toList();
        return serving.isEmpty()
                ? List.of()
                : views
                        .of(obligations.inside(served.post(), serving, served.period(), served.opens(), served.due()))
                        .stream()
                        .filter(one ->
                                one.duty().serves().contains(served.duty().code()))
                        .filter(one -> Recording.belongTogether(one, served))
                        .toList();
    }
}

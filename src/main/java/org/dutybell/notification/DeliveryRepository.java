package org.dutybell.notification;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.repository.Repository;

interface DeliveryRepository extends Repository<Delivery, Long> {

    Delivery save(Delivery delivery);

    void delete(Delivery delivery);

    Optional<Delivery> findByNotificationIdAndAttempt(long notificationId, int attempt);

    List<Delivery> findByNotificationIdInOrderByAttempt(Collection<Long> notificationIds);
}

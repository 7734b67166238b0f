"""Compare claims: what is one event, what is a copy, how well each is attested, what holds on a day."""

from hearsay.reconcile.agreements import agreements_on
from hearsay.reconcile.copies import origins_in
from hearsay.reconcile.events import events_in
from hearsay.reconcile.states import states_in, states_on

__all__ = ["agreements_on", "events_in", "origins_in", "states_in", "states_on"]

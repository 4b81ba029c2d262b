package dev.dmb.samples.shop;

class ShopInH2Test extends ShopContract {

    @Override
    String url() {
        return "jdbc:h2:mem:shop-rules;DB_CLOSE_DELAY=-1";
    }
}

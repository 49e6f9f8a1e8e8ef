package org.callwright.core.sample;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.callwright.core.customer.Customer;

/**
 * Three dozen customers. The mobile numbers continue {@code +86 138 0000 00xx}; the landline numbers are shared by a
 * family and by a company, so that a call from there has several candidates.
 */
final class SampleCustomers {
    private static final String FAMILY = "+862155550100";
    private static final String COMPANY = "+498955550199";
    private static final List<String> NAMES = List.of(
            "王小明",
            "李娜",
            "张伟",
            "刘洋",
            "陈静",
            "杨帆",
            "赵磊",
            "黄丽",
            "周杰",
            "吴敏",
            "徐强",
            "孙丽华",
            "马超",
            "朱琳",
            "胡军",
            "郭婷",
            "何勇",
            "高雪",
            "林峰",
            "罗丹",
            "郑爽",
            "梁宇",
            "谢芳",
            "宋涛",
            "唐欣",
            "许晴",
            "Lena Fischer",
            "Jonas Weber",
            "Mia Hoffmann",
            "Oliver Smith",
            "Amelia Jones",
            "Lucas Martin",
            "Chloé Bernard",
            "Sofía García",
            "Marta Kowalska",
            "Yuki Tanaka");
    private static final List<String> TIERS = List.of("Silver 银卡", "Gold 金卡", "Platinum 白金卡");

    static final List<Customer> ALL = all();

    private SampleCustomers() {}

    private static List<Customer> all() {
        List<Customer> customers = new ArrayList<>();
        for (int i = 0; i < NAMES.size(); i++) {
            customers.add(customer(i));
        }
        return List.copyOf(customers);
    }

    private static Customer customer(int i) {
        boolean member = i % 3 != 2;
        return new Customer(
                0,
                text("C%06d", i + 1),
                NAMES.get(i),
                phones(i),
                member ? text("M%08d", 20_260_000 + i) : null,
                member ? TIERS.get(i % 4 % 3) : null,
                i % 5 == 0 ? "Prefers to be called back in the evening. 希望晚上回电。" : "");
    }

    private static List<String> phones(int i) {
        String mobile = i < 26 ? text("+861380000%04d", i + 1) : text("+49891234%04d", i + 1);
        if (i < 3) {
            return List.of(mobile, FAMILY);
        }
        return i >= 26 && i < 29 ? List.of(mobile, COMPANY) : List.of(mobile);
    }

    private static String text(String format, int number) {
        return String.format(Locale.ROOT, format, number);
    }
}

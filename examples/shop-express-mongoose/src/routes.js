const { Router } = require('express');
const authController = require('./controllers/auth.controller');
const customerController = require('./controllers/customer.controller');
const newsletterController = require('./controllers/newsletter.controller');
const orderController = require('./controllers/order.controller');
const authenticate = require('./middleware/authenticate');

const router = Router();

router.post('/customers', customerController.register);
router.get('/customers/me', authenticate, customerController.show);
router.delete('/customers/me', authenticate, customerController.remove);

router.post('/login', authController.login);
router.post('/logout', authenticate, authController.logout);
router.post('/forgot-password', authController.forgotPassword);
router.post('/reset-password', authController.resetPassword);

router.post('/orders', authenticate, orderController.place);
router.get('/orders', authenticate, orderController.list);

router.post('/newsletter', newsletterController.subscribe);
router.post('/newsletter/unsubscribe', newsletterController.unsubscribe);

module.exports = router;
